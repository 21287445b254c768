import {type AccountError, NOT_AVAILABLE} from '../api/errors.js';

/** Exactly one of these holds at any time. */
export type WidgetState =
  'not-configured' | 'loading' | 'loaded' | 'empty' | 'error' | 'signed-out' | 'not-allowed';

export interface WidgetStatus {
  readonly state: WidgetState;
  /** The data is being read again. */
  readonly refreshing: boolean;
  /** The data is the last that could be read, or the endpoint itself served it as old. */
  readonly stale: boolean;
}

/** Nothing is known yet. */
export const LOADING: WidgetStatus = {state: 'loading', refreshing: false, stale: false};

export interface StatusInput {
  /** Attributes that are missing, by name. */
  readonly missing: readonly string[];
  readonly hasData: boolean;
  readonly isEmpty: boolean;
  readonly isPending: boolean;
  /** The endpoint said that its answer is old. */
  readonly isOld: boolean;
  readonly error: AccountError | undefined;
}

const SEVERAL_ORGANIZATIONS = 'SEVERAL_ORGANIZATIONS';

function failedState(error: AccountError): WidgetState {
  if (error.status === 401) return 'signed-out';
  if (error.status === 403) return 'not-allowed';
  if (error.code === NOT_AVAILABLE) return 'empty';
  return error.code === SEVERAL_ORGANIZATIONS ? 'not-configured' : 'error';
}

function mainState({missing, hasData, isEmpty, isPending, error}: StatusInput): WidgetState {
  if (missing.length > 0) return 'not-configured';
  const failed = error && failedState(error);
  // After any other failure the last good data may no longer be shown.
  if (hasData && (!failed || failed === 'error')) return isEmpty ? 'empty' : 'loaded';
  return isPending || !failed ? 'loading' : failed;
}

/** The state a widget is in. */
export function widgetStatus(input: StatusInput): WidgetStatus {
  const state = mainState(input);
  const shows = state === 'loaded';
  return {
    state,
    refreshing: shows && input.isPending,
    stale: shows && (input.isOld || (input.error !== undefined && !input.isPending)),
  };
}
