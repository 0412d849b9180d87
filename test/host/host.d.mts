import type { Browser, FrameLocator, Page } from 'playwright-core';

export interface HostOptions {
  readonly folder?: string;
  readonly extensionDevelopmentPath?: string;
  readonly vsix?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Leave workspace trust on, as a user has it. */
  readonly trust?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly viewport?: { readonly width: number; readonly height: number };
}

export interface Host {
  readonly page: Page;
  readonly url: string;
  /** The document of the form, inside its two frames. */
  form(): FrameLocator;
  close(): Promise<void>;
}

/** The windows that are open now. */
export const openPages: ReadonlySet<Page>;
/** Starts the headless browser that the host carries. */
export function startBrowser(): Promise<Browser>;
export function startHost(options?: HostOptions): Promise<Host>;
