/** Where log lines go: one call is one line. The shape of pino's loggers. */
export interface GatewayLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

const nothing = (): void => undefined;

export const SILENT: GatewayLog = {info: nothing, warn: nothing, error: nothing};
