import {type CalendarDate, parseCalendarDate} from '../account/index.js';
import {SettingError} from './setting-error.js';
import {FLAGS, FROM_FILE, type SettingName, isSecretFlag} from './setting-names.js';

/** Where settings come from. */
export interface SettingInput {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** `--name value` or `--name=value`; a flag wins over the environment. */
  readonly args: readonly string[];
  /** Reads a file that holds a secret. */
  readonly readFile: (path: string) => string;
}

const asFlag = (arg: string): string | undefined => /^--([a-z0-9-]+)(?:=|$)/.exec(arg)?.[1];

/** Settings of the command line by name. */
function readFlags(args: readonly string[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    const flag = asFlag(arg);
    if (flag !== undefined && isSecretFlag(flag)) {
      const name = flag.toUpperCase().replaceAll('-', '_');
      throw new SettingError(
        name,
        `a flag can be read by others. Set it in the environment, or ${name}_FILE to a file.`,
      );
    }
    const setting = FLAGS.get(flag ?? '');
    if (setting === undefined) {
      throw new SettingError(
        arg.split('=')[0] ?? arg,
        `there is no such flag. Flags: ${[...FLAGS.keys()].join(', ')}.`,
      );
    }
    const value = arg.includes('=') ? arg.slice(arg.indexOf('=') + 1) : rest.shift();
    if (value === undefined) throw new SettingError(setting, 'the flag needs a value.');
    values.set(setting, value);
  }
  return values;
}

/** Reads single settings; each method throws a `SettingError` for a value that cannot be obeyed. */
export class SettingValues {
  readonly #input: SettingInput;
  readonly #flags: ReadonlyMap<string, string>;

  constructor(input: SettingInput) {
    this.#input = input;
    this.#flags = readFlags(input.args);
  }

  /** Undefined where it is not set, or set to nothing, as compose files do. */
  text(name: SettingName): string | undefined {
    const value = this.#plain(name);
    const path = FROM_FILE.includes(name) ? this.#plain(`${name}_FILE`) : undefined;
    if (path === undefined) return value;
    if (value !== undefined) throw new SettingError(name, `set either it or ${name}_FILE, not both.`);
    return this.#fromFile(`${name}_FILE`, path);
  }

  whole(name: SettingName, fallback: number, least: number, most: number): number {
    const text = this.text(name);
    if (text === undefined) return fallback;
    const number = /^-?\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new SettingError(name, `must be a whole number from ${least} to ${most}.`);
  }

  day(name: SettingName): CalendarDate | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const date = text.length === 10 ? parseCalendarDate(text) : undefined;
    if (date !== undefined && date >= '2010-01-01' && date <= '2099-12-31') return date;
    throw new SettingError(name, 'must be a day from 2010-01-01 to 2099-12-31.');
  }

  /** The items of a comma-separated list; empty where it is not set. */
  list(name: SettingName): readonly string[] {
    return (this.text(name) ?? '')
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '');
  }

  refuse(name: SettingName, why: string): void {
    if (this.text(name) !== undefined) throw new SettingError(name, why);
  }

  #plain(name: string): string | undefined {
    const value = (this.#flags.get(name) ?? this.#input.env[name])?.trim();
    return value === '' ? undefined : value;
  }

  #fromFile(name: string, path: string): string {
    try {
      const value = this.#input.readFile(path).trim();
      if (value !== '') return value;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
      throw new SettingError(name, `${path} cannot be read${code}.`);
    }
    throw new SettingError(name, `${path} is empty.`);
  }
}
