/** The channel between tabs. Only endpoints and paths travel on it. */
const CHANNEL = 'subscription-widgets';

/** What has changed: everything at or below these paths, relative to the endpoint; '' is all there is. */
export interface Change {
  readonly paths: readonly string[];
}

interface Message extends Change {
  readonly endpoint: string;
}

type Listener = (change: Change) => void;

/** Every client of this page, for as long as something else holds it. */
const clients = new Set<WeakRef<Changes>>();
/** Those that somebody listens to: they are kept for as long as that lasts, and so is the channel. */
const heard = new Set<Changes>();
let channel: BroadcastChannel | undefined;

function isMessage(data: unknown): data is Message {
  const {endpoint, paths} = (data ?? {}) as Partial<Message>;
  return (
    typeof endpoint === 'string' &&
    Array.isArray(paths) &&
    paths.every((path: unknown) => typeof path === 'string')
  );
}

function openChannel(): BroadcastChannel | undefined {
  try {
    const opened = new BroadcastChannel(CHANNEL);
    // Node would otherwise be kept running by it.
    (opened as {unref?: () => void}).unref?.();
    return opened;
  } catch {
    // A browser that blocks storage refuses: other tabs then learn of a save when they read again.
    return undefined;
  }
}

function listen(): void {
  channel ??= openChannel();
  channel?.addEventListener('message', hear);
}

function hear({data}: MessageEvent<unknown>): void {
  if (isMessage(data)) deliver(data);
}

function post(message: Message): void {
  const used = channel ?? openChannel();
  used?.postMessage(message);
  if (used !== channel) used?.close();
}

function deliver({endpoint, paths}: Message): void {
  for (const reference of clients) {
    const client = reference.deref();
    if (!client) clients.delete(reference);
    else if (client.endpoint === endpoint) client.receive(paths);
  }
}

/** Tells the clients of one endpoint, on this page and in other tabs, what has changed. */
export class Changes {
  readonly endpoint: string;
  readonly #forget: (paths: readonly string[]) => void;
  readonly #listeners = new Set<Listener>();

  /** `forget` is called at once, listeners a moment later, when every client has forgotten. */
  constructor(endpoint: string, forget: (paths: readonly string[]) => void) {
    this.endpoint = endpoint;
    this.#forget = forget;
    clients.add(new WeakRef(this));
  }

  subscribe(listener: Listener): () => void {
    // A wrapper, so that the same function may be subscribed twice.
    const own: Listener = (change) => {
      listener(change);
    };
    this.#listeners.add(own);
    heard.add(this);
    listen();
    return () => {
      this.#listeners.delete(own);
      if (this.#listeners.size === 0) heard.delete(this);
      if (heard.size > 0) return;
      channel?.close();
      channel = undefined;
    };
  }

  announce(paths: readonly string[]): void {
    const message: Message = {endpoint: this.endpoint, paths};
    deliver(message);
    post(message);
  }

  receive(paths: readonly string[]): void {
    this.#forget(paths);
    for (const listener of this.#listeners) {
      queueMicrotask(() => {
        if (this.#listeners.has(listener)) listener({paths});
      });
    }
  }
}

/** Whether `path` (with or without a query) is `prefix` or lies below it; everything lies below ''. */
export const isBelow = (path: string, prefix: string): boolean =>
  prefix === '' || path === prefix || path.startsWith(`${prefix}/`) || path.startsWith(`${prefix}?`);
