/** Types of serve-web.cjs for the tests. */
export interface Served {
  readonly url: string;
  stop(): Promise<void>;
}

export function serveWeb(options?: { readonly port?: number; readonly folder?: string }): Promise<Served>;
export const WEB: string;
