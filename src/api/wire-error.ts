import * as v from 'valibot';

/** What an endpoint says when it refuses. */
export const errorSchema = v.object({
  /** A stable word in capitals. */
  code: v.string(),
  /** What happened and what to do. */
  message: v.string(),
  /** The HTTP status again. */
  status: v.number(),
});

export type WireError = v.InferOutput<typeof errorSchema>;
