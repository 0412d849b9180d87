import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  readPastedTitle,
  titleFromLink,
  ticketKey,
} from '../../../../src/core/logbook/pasted-title';

describe('readPastedTitle', () => {
  it('takes a title as it is', () => {
    assert.deepEqual(readPastedTitle('  Raise the  threshold '), {
      title: 'Raise the threshold',
      link: undefined,
      guessed: false,
    });
  });

  it('takes the key out of a ticket’s address', () => {
    const link = 'https://acme.atlassian.net/browse/MOPS-412';
    assert.deepEqual(readPastedTitle(link), { title: 'MOPS-412 ', link, guessed: true });
  });

  it('takes title and address apart, on whichever side', () => {
    const link = 'https://github.com/acme/mops/issues/31';
    for (const text of [`Raise it - ${link}`, `${link}: Raise it`, `Raise it (${link})`])
      assert.deepEqual(readPastedTitle(text), { title: 'Raise it', link, guessed: false });
  });

  it('keeps an address without any key, and asks for the title', () => {
    const link = 'https://docs.example.com/page';
    assert.deepEqual(readPastedTitle(link), { title: '', link, guessed: true });
  });

  it('never keeps a line break, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { title, link } = readPastedTitle(text);
        assert.doesNotMatch(title + (link ?? ''), /[\n\r]/);
      }),
    );
  });
});

describe('ticketKey', () => {
  it('knows the trackers that teams use', () => {
    const keys = {
      'https://linear.app/acme/issue/mops-12/raise-it': 'MOPS-12',
      'https://acme.atlassian.net/jira/software/c/projects/X/boards/1?selectedIssue=MOPS-9':
        'MOPS-9',
      'https://gitlab.com/acme/mops/-/merge_requests/7': '#7',
      'https://acme.zendesk.com/agent/tickets/4711': '#4711',
      'https://example.com/2026-11-20-notes': undefined,
    };
    for (const [link, key] of Object.entries(keys)) assert.equal(ticketKey(link), key, link);
  });
});

describe('titleFromLink', () => {
  it('makes words of the end of an address, or gives its host', () => {
    assert.equal(titleFromLink('https://v.example/blog/token-in-header?x=1#y'), 'Token in header');
    assert.equal(titleFromLink('https://v.example/notes/Release_Notes.html'), 'Release Notes');
    assert.equal(titleFromLink('https://v.example/a/12345'), 'v.example');
    assert.equal(titleFromLink('https://v.example'), 'v.example');
    assert.equal(titleFromLink('https://v.example/%E2%80%8B'), 'v.example');
  });
});
