import assert from 'node:assert/strict';
import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // Titles of other people's may be as long as they like.
    'long-title': 'off',
    // What stands beside a page is no more to be trusted than the page; opened from a folder it could not be checked.
    'require-sri': ['error', { target: 'crossorigin' }],
    'doctype-style': ['error', { style: 'lowercase' }],
  },
});

/** That a page is valid HTML, without what leaves readers out. */
export async function assertValid(html: string): Promise<void> {
  const { results } = await validator.validateString(html);
  const found = results.flatMap(({ messages }) => messages);
  assert.deepEqual(
    found.map(({ line, ruleId, message }) => `${line}: ${ruleId}: ${message}`),
    [],
    html.slice(0, 100_000),
  );
}
