import type { Words } from '../../../src/messages/spoken';

/** A bundle that notes what is asked of it, by its key: the English, with its comment behind a slash. */
export function recording(answer: (english: string) => string | undefined = () => undefined) {
  const keys = new Set<string>();
  const words = new Proxy<Words>(
    {},
    {
      get: (_, key) => {
        keys.add(String(key));
        return answer(String(key));
      },
    },
  );
  return { keys, words };
}

/** A key without its comment, which begins with a capital letter. */
export const english = (key: string): string => key.replace(/(?<=\S)\/[A-Z][^/]*$/, '');
