/** The part of WebCrypto that is needed; core knows neither Node nor a browser, and both have it. */
interface WebCrypto {
  readonly subtle: {
    digest(algorithm: 'SHA-256', data: Uint8Array): Promise<ArrayBuffer>;
  };
}

/** The bytes of a text as UTF-8; half characters become U+FFFD, as in every file that is written. */
export function utf8(text: string): Uint8Array {
  return new (globalThis as unknown as Utf8).TextEncoder().encode(text);
}

interface Utf8 {
  readonly TextEncoder: new () => { encode(text: string): Uint8Array };
}

/** The SHA-256 of a file's content (text as UTF-8), in hexadecimal. */
export async function sha256Of(content: string | Uint8Array): Promise<string> {
  const { crypto } = globalThis as unknown as { readonly crypto: WebCrypto };
  const bytes = typeof content === 'string' ? utf8(content) : content;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
