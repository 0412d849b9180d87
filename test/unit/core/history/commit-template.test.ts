import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { fillTemplate, parseTemplate } from '../../../../src/core/history/commit-template';

describe('a person’s own template for messages', () => {
  it('is a beginning, paragraphs, lines to fill in, and hints', () => {
    const template = parseTemplate(
      '[MOPS]\r\n\r\nSee the playbook.\n\nTicket:\nSeen by sales:\n\n# Say why,\n# not what.\n',
      '#',
    );
    assert.deepEqual(template, {
      subject: '[MOPS]',
      body: 'See the playbook.',
      fields: ['Ticket:', 'Seen by sales:'],
      hints: 'Say why, not what.',
    });
    assert.deepEqual(fillTemplate('[MOPS] Raise it', template, ['MOPS-1 \n', 'yes']), {
      text: '[MOPS] Raise it\n\nSee the playbook.\n\nSeen by sales: yes',
      lines: ['Ticket: MOPS-1'],
    });
    assert.deepEqual(fillTemplate('Raise it', template, ['', ' ']), {
      text: 'Raise it\n\nSee the playbook.',
      lines: [],
    });
  });

  it('may leave the first line to the person, and have comments of another kind', () => {
    const template = parseTemplate('\n; Why?\nTicket:\n#1 stays\n', ';');
    assert.deepEqual(template, {
      subject: '',
      body: '#1 stays',
      fields: ['Ticket:'],
      hints: 'Why?',
    });
    assert.equal(parseTemplate('Ticket:\n', '#').subject, '');
    assert.deepEqual(parseTemplate('', '#'), { subject: '', body: '', fields: [], hints: '' });
  });
});
