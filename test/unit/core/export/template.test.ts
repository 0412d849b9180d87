import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import type { ExportInput } from '../../../../src/core/export/exporter';
import { markdown } from '../../../../src/core/export/markdown';
import { exampleTemplates } from '../../../../src/core/export/template/examples';
import { renderTemplate } from '../../../../src/core/export/template/render-template';
import type { TemplateFault } from '../../../../src/core/export/template/render-template';
import { templateInput } from '../../../../src/core/export/template/template-data';
import { templateNamed } from '../../../../src/core/export/template/template-file';
import { HOSTILE, hostileChange } from './hostile';
import { changeOf, inputOf, ROUTING, THRESHOLD } from './snapshots';

const threshold = () => changeOf(THRESHOLD);
const routing = () => changeOf(ROUTING, '2026-10-01-answer-in-4-hours-h2qa');

function template(text: string, fileName = 'mine.md.liquid') {
  const named = templateNamed(fileName);
  assert.ok(named);
  return { ...named, text };
}

function rendered(text: string, input: ExportInput, fileName?: string): string {
  const result = renderTemplate(template(text, fileName), templateInput(input));
  assert.ok(result.ok, JSON.stringify(result));
  return result.text;
}

function faultOf(text: string, input = inputOf([threshold()])): TemplateFault {
  const result = renderTemplate(template(text), templateInput(input));
  assert.ok(!result.ok, JSON.stringify(result));
  return result.fault;
}

const example = (name: string) => exampleTemplates.find((one) => one.name === name)?.text ?? '';

describe('templates of exports', () => {
  it('have an example that makes the very text of the format md', () => {
    for (const changes of [
      [],
      [threshold()],
      [threshold(), routing()],
      HOSTILE.map(hostileChange),
    ]) {
      const input = inputOf(changes);
      const text = rendered(example('changelog'), input);
      assert.equal(text.trimEnd(), markdown.export(input).trimEnd());
    }
  });

  it('say of a mistake no more than a person reads, however long what is wrong', () => {
    const long = 'a'.repeat(200_000);
    for (const text of [`{{ ${long} }}`, `{{ heading | ${long} }}`, `{% ${long} %}`]) {
      const made = renderTemplate(template(text), templateInput(inputOf([])), []);
      assert.ok(!made.ok);
      const { fault } = made;
      const said = fault.code === 'unknown' ? fault.name : JSON.stringify(fault);
      assert.ok(said.length < 400, said.slice(0, 500));
    }
  });

  it('have an example that says first what people are to do', () => {
    const asked = changeOf(
      `${THRESHOLD}communication:\n  - { audience: sales, do: Answer within 4 hours, from: 2026-11-23 }\n`,
    );
    const text = rendered(example('digest'), inputOf([asked]));
    const first = text.split('\n').find((line) => line.startsWith('- '));
    assert.match(first ?? '', /23 November 2026.*Answer within 4 hours/);
    assert.ok(text.indexOf('Answer within') < text.indexOf('## Raise the MQL threshold'));
    assert.match(text, /Why: Sales rejected \*\*38%\*\*/);
  });

  it('can use every field of a change, those that it lacks as nothing', () => {
    const text =
      '{% for c in changes %}{{ c.risk }}|{{ c.outcome.metric }}|{{ c.title }}{% endfor %}';
    assert.equal(rendered(text, inputOf([threshold()])), 'high||Raise the MQL threshold');
  });

  it('have days and months in words', () => {
    const text = '{% for c in changes %}{{ c.live | day }}, {{ c.live | month }}{% endfor %}';
    assert.equal(rendered(text, inputOf([threshold()])), '20 November 2026, November 2026');
  });

  it('say line, column and what there is, of a field that is not there', () => {
    const fault = faultOf('# {{ heading }}\n{% for c in changes %}\n  {{ c.titel }}{% endfor %}');
    assert.equal(fault.code, 'unknown');
    assert.deepEqual([fault.what, fault.name, fault.line, fault.column], ['field', 'titel', 3, 6]);
    assert.ok(fault.known.includes('title') && fault.known.includes('done-by'));
  });

  it('say the same of what stands alone, and of a filter', () => {
    const alone = faultOf('{{ chnages }}');
    assert.ok(alone.code === 'unknown' && alone.known.includes('changes'));
    const filter = faultOf('{{ heading | uppcase }}');
    assert.ok(filter.code === 'unknown' && filter.what === 'filter');
    assert.ok(filter.known.includes('upcase'));
  });

  it('say where one is not closed', () => {
    const fault = faultOf('a\n{% for c in changes %}\n{{ c.title }}');
    assert.ok(fault.code === 'mistake');
    assert.equal(fault.line, 2);
    assert.match(fault.detail, /not closed/);
    assert.doesNotMatch(fault.detail, /line:|col:/);
  });

  it('may include one another, and a mistake is said of the one that has it', () => {
    const part = template('{{ heading }}\n{{ nothing }}', 'part.md.liquid');
    const whole = template('{% include "part.md" %}');
    const data = templateInput(inputOf([]));
    const result = renderTemplate(whole, data, [whole, part]);
    assert.ok(!result.ok && result.fault.code === 'unknown');
    assert.deepEqual([result.fault.path, result.fault.line], ['templates/part.md.liquid', 2]);
  });

  for (const text of [
    '{% for a in (1..900000000) %}{% endfor %}',
    '{% for a in (1..9000) %}{% for b in (1..9000) %}{% for c in (1..9000) %}{% endfor %}{% endfor %}{% endfor %}',
    '{% assign a = "xxxxxxxxxxxxxxxx" %}{% for i in (1..40) %}{% assign a = a | append: a %}{% endfor %}',
    '{% include "mine.md" %}',
  ])
    it(`end: ${text.slice(0, 40)}`, () => {
      const mine = template(text);
      const result = renderTemplate(mine, templateInput(inputOf([])), [mine]);
      assert.ok(!result.ok);
    });

  for (const text of [
    '{% include "/etc/passwd" %}',
    '{% include "../../logbook.yaml" %}',
    '{% render "https://example.com/x" %}',
    '{{ changes.constructor }}',
    '{{ logbook.constructor.constructor }}',
    '{{ logbook.__proto__.polluted }}',
    '{{ "now" | date: "%s" }}',
    '{{ changes | sample }}',
  ])
    it(`reach nothing beyond their data: ${text}`, () => {
      const result = renderTemplate(template(text), templateInput(inputOf([threshold()])));
      assert.ok(!result.ok || result.text.trim() === '', JSON.stringify(result));
    });

  it('print whatever a person wrote as itself in Markdown and HTML', () => {
    const parser = new MarkdownIt({ html: true, linkify: true });
    const titles = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '{{ heading }}',
        '{% raw %}',
        '[x](javascript:1)',
      ),
    );
    fc.assert(
      fc.property(titles, (title) => {
        const change = { ...threshold(), title, why: title };
        const text = '- {% for c in changes %}{{ c.title }} {{ c.why | markdown }}{% endfor %}';
        const html = parser.render(rendered(text, inputOf([change])));
        assert.doesNotMatch(html, /<(?!\/?(?:ul|li|p|em|strong|code|a)\b)/);
        assert.doesNotMatch(html, /href="(?!https?:|mailto:)/);
        const page = '<p>{% for c in changes %}{{ c.title }}{% endfor %}</p>';
        const inside = rendered(page, inputOf([change]), 'mine.html.liquid').slice(3, -4);
        assert.doesNotMatch(inside, /[<>"']/);
      }),
    );
  });

  it('print JSON and tables that other programs read', () => {
    const json = '[{% for c in changes %}{{ c.title }},{{ c.risk }},{{ c.deadline }}{% endfor %}]';
    const change = { ...threshold(), title: '"a"\n=1+1' };
    assert.deepEqual(JSON.parse(rendered(json, inputOf([change]), 'x.json.liquid')), [
      '"a"\n=1+1',
      'high',
      null,
    ]);
    const csv = '{% for c in changes %}{{ c.title }},{{ c.risk }}{% endfor %}';
    const formula = { ...threshold(), title: '=1+1,2' };
    assert.equal(rendered(csv, inputOf([formula]), 'x.csv.liquid'), `"'=1+1,2",high`);
  });

  it('are found by their names', () => {
    assert.deepEqual(templateNamed('weekly.html.liquid'), {
      name: 'weekly',
      extension: 'html',
      path: 'templates/weekly.html.liquid',
    });
    assert.equal(templateNamed('plain.liquid')?.extension, 'txt');
    for (const name of ['.liquid', 'x.liquid.bak', '../x.liquid', 'con.md.liquid', 'a/b.liquid'])
      assert.equal(templateNamed(name), undefined, name);
  });
});
