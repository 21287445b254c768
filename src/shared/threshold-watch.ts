import {ThresholdCrossEvent, type ThresholdKind, type ThresholdLevel} from './widget-events.js';

const RANK: Readonly<Record<ThresholdLevel, number>> = {near: 1, exceeded: 2, reached: 2};

/** Remembers how bad each figure was, and makes an event when it has become worse; the first reading counts. */
export class ThresholdWatch {
  readonly #known = new Map<string, number>();

  /** `subject` tells figures of one kind apart; `level` is undefined while all is well. */
  read(
    kind: ThresholdKind,
    subject: string,
    level: ThresholdLevel | undefined,
    organization?: string,
  ): ThresholdCrossEvent | undefined {
    const key = `${kind} ${subject}`;
    const before = this.#known.get(key) ?? 0;
    const rank = level ? RANK[level] : 0;
    this.#known.set(key, rank);
    return level && rank > before ? new ThresholdCrossEvent(kind, level, organization) : undefined;
  }
}
