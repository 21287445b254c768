import * as v from 'valibot';
import {type Money, parseCalendarDate, parseCurrency, parseMoney} from '../account/index.js';

/** A field that may be absent, or null for the same. */
export const maybe = <Schema extends v.GenericSchema>(schema: Schema) => v.nullish(schema);

/** A text that may be absent; a blank one says nothing and counts as absent. */
export const text = maybe(
  v.pipe(
    v.string(),
    v.transform((written) => (written.trim() === '' ? undefined : written)),
  ),
);

/** What `parse` understands; `expected` says in words what that is. */
const parsed = <Wire, T>(
  schema: v.GenericSchema<Wire>,
  parse: (wire: Wire) => T | undefined,
  expected: string,
) =>
  v.pipe(
    schema,
    v.rawTransform<Wire, T>(({dataset, addIssue, NEVER}) => {
      const value = parse(dataset.value);
      if (value !== undefined) return value;
      addIssue({expected});
      return NEVER;
    }),
  );

/**
 * What a figure travels as. These let all pass, since what reads the figure refuses the rest; the OpenAPI document
 * tells them in its own words.
 */
export const wholeNumber = /* @__PURE__ */ v.unknown() as v.GenericSchema<number>;
export const textOrNumber = /* @__PURE__ */ v.unknown() as v.GenericSchema<string | number>;

/** A whole number from 0 up that JavaScript holds exactly. */
export const count = /* @__PURE__ */ parsed(
  wholeNumber,
  (number) => (Number.isSafeInteger(number) && number >= 0 ? number : undefined),
  'a whole number from 0 up',
);

/** A calendar day, `2026-10-01`; of a timestamp the day is taken as written. */
export const day = /* @__PURE__ */ parsed(v.string(), parseCalendarDate, 'a day as YYYY-MM-DD');

function parseInstant(text: string): Date | undefined {
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}

/** A moment, `2026-10-01T12:00:00Z`. */
export const instant = /* @__PURE__ */ parsed(v.string(), parseInstant, 'a time as YYYY-MM-DDThh:mm:ssZ');

/** An ISO 4217 code. */
export const currency = /* @__PURE__ */ parsed(v.string(), parseCurrency, 'a currency of three letters');

/** A decimal, as text (to the last digit) or as a number, in millionths of the unit. */
export const decimal = /* @__PURE__ */ parsed(
  textOrNumber,
  (written: unknown) =>
    typeof written === 'string' || typeof written === 'number'
      ? // The currency does not matter to the figure; XXX is ISO 4217's for none.
        parseMoney(written, 'XXX')?.micros
      : undefined,
  'a decimal number',
);

/** `{amount, currency}` with whatever stands beside it. */
export const priced = {amount: decimal, currency};

type Priced = v.InferOutput<v.ObjectSchema<typeof priced, undefined>>;

/** Puts `money` in place of the amount and its currency. */
export const withMoney = <T extends Priced>({amount: micros, currency: code, ...rest}: T) => ({
  ...rest,
  money: {currency: code, micros} satisfies Money,
});
