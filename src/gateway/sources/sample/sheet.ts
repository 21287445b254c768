import {PDFDocument, type PDFFont, type PDFPage, StandardFonts, rgb} from '@cantoo/pdf-lib';

const [WIDTH, HEIGHT] = [595.28, 841.89];
const MARGIN = 56;
const INK = rgb(0.09, 0.1, 0.13);
const MUTED = rgb(0.35, 0.38, 0.44);
const LINE = rgb(0.85, 0.87, 0.9);
const LEADING = 1.45;

export interface TextStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly muted?: boolean;
}

export interface SheetDetails {
  readonly title: string;
  readonly subject: string;
  /** Stands in the file as its date, so that the same paper is the same file. */
  readonly date: Date;
}

/** An A4 paper that is written from top to bottom, with a note on every page that it is a sample. */
export class Sheet {
  readonly #document: PDFDocument;
  readonly #regular: PDFFont;
  readonly #bold: PDFFont;
  readonly #drawable: ReadonlySet<number>;
  #page: PDFPage;
  #y = 0;

  private constructor(document: PDFDocument, regular: PDFFont, bold: PDFFont) {
    this.#document = document;
    this.#regular = regular;
    this.#bold = bold;
    this.#drawable = new Set(regular.getCharacterSet());
    this.#page = this.#newPage();
  }

  static async create({title, subject, date}: SheetDetails): Promise<Sheet> {
    const document = await PDFDocument.create();
    document.setTitle(title, {showInWindowTitleBar: true});
    document.setSubject(subject);
    document.setLanguage('en-US');
    document.setProducer('subscription-widgets');
    document.setCreator('subscription-widgets');
    document.setCreationDate(date);
    document.setModificationDate(date);
    const regular = await document.embedFont(StandardFonts.Helvetica);
    const bold = await document.embedFont(StandardFonts.HelveticaBold);
    return new Sheet(document, regular, bold);
  }

  /** Whether the paper's typeface has every character of the text: that of Western European languages. */
  canWrite(text: string): boolean {
    return Array.from(text).every((character) => this.#drawable.has(character.codePointAt(0) ?? 0));
  }

  /** A paragraph over the full width, broken between words. */
  text(text: string, style: TextStyle = {}): this {
    const {size = 10} = style;
    for (const line of this.#lines(text, style, WIDTH - 2 * MARGIN)) {
      this.#down(size * LEADING);
      this.#draw(line, MARGIN, style);
    }
    return this;
  }

  /** Cells side by side, the first to the left and the others to the right of columns of equal width. */
  row(cells: readonly string[], style: TextStyle = {}): this {
    const {size = 10} = style;
    const width = (WIDTH - 2 * MARGIN) / (cells.length + 1);
    const [first = '', ...others] = cells;
    const lines = this.#lines(first, style, width * 2 - 8);
    lines.forEach((line, index) => {
      this.#down(size * LEADING);
      this.#draw(line, MARGIN, style);
      if (index === 0) this.#drawEnds(others, width, style);
    });
    return this;
  }

  rule(): this {
    this.#down(8);
    this.#page.drawLine({
      start: {x: MARGIN, y: this.#y},
      end: {x: WIDTH - MARGIN, y: this.#y},
      thickness: 0.75,
      color: LINE,
    });
    return this.space(4);
  }

  space(points: number): this {
    this.#y -= points;
    return this;
  }

  /** The finished file. */
  bytes(): Promise<Uint8Array> {
    return this.#document.save();
  }

  #drawEnds(cells: readonly string[], width: number, style: TextStyle): void {
    cells.forEach((cell, index) => {
      const text = this.#readable(cell);
      const end = MARGIN + width * (index + 3);
      const length = this.#font(style).widthOfTextAtSize(text, style.size ?? 10);
      this.#draw(text, end - length, style);
    });
  }

  #newPage(): PDFPage {
    const page = this.#document.addPage([WIDTH, HEIGHT]);
    const note = 'SAMPLE ACCOUNT: made-up figures, not a bill and not an agreement';
    page.drawText(note, {x: MARGIN, y: HEIGHT - 36, size: 8, font: this.#bold, color: MUTED});
    this.#y = HEIGHT - MARGIN - 8;
    return page;
  }

  #down(points: number): void {
    if (this.#y - points < MARGIN) this.#page = this.#newPage();
    this.#y -= points;
  }

  #font({bold = false}: TextStyle): PDFFont {
    return bold ? this.#bold : this.#regular;
  }

  #draw(text: string, x: number, style: TextStyle): void {
    const color = style.muted ? MUTED : INK;
    this.#page.drawText(text, {x, y: this.#y, size: style.size ?? 10, font: this.#font(style), color});
  }

  /** Accents that the typeface lacks are left out, and so is what remains unknown to it. */
  #readable(text: string): string {
    const known = (part: string): string => (this.canWrite(part) ? part : '');
    return Array.from(text, (character) =>
      this.canWrite(character)
        ? character
        : Array.from(character.replaceAll('ł', 'l').replaceAll('Ł', 'L').normalize('NFD'), known).join(''),
    ).join('');
  }

  #lines(text: string, style: TextStyle, width: number): readonly string[] {
    const font = this.#font(style);
    const lines: string[] = [];
    let line = '';
    for (const word of this.#readable(text).split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && font.widthOfTextAtSize(longer, style.size ?? 10) > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return [...lines, line];
  }
}
