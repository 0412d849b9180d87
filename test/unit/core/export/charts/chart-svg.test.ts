import assert from 'node:assert/strict';
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import type { Chart } from '../../../../../src/core/export/charts/chart';
import { chartSvg } from '../../../../../src/core/export/charts/chart-svg';
import { chartsHtml } from '../../../../../src/core/export/charts/charts-html';
import { fitted, WIDTH } from '../../../../../src/core/export/charts/svg-text';
import { exportWords } from '../../../../../src/messages/export-words';
import { HOSTILE } from '../hostile';

const { charts: words } = exportWords('en');

const chartOf = (form: Chart['form'], points: Chart['points'], names = ['Changes']): Chart => ({
  ...{ id: 'months', form, points, title: 'Title', finding: 'Finding', description: 'About' },
  pointsAre: 'Month',
  series: names.map((name, at) => ({ name, isQuiet: at > 0 })),
});

const month = (at: number, values: readonly number[]): Chart['points'][number] => ({
  label: `Month ${at}`,
  tick: { short: 'ม.ค.', under: at % 12 === 0 ? String(2569 + at / 12) : '' },
  values,
});

/** The picture, read by an XML parser that takes nothing that is not well-formed. */
function parsed(svg: string) {
  const onError = (level: string, message: string): never => {
    throw new Error(`${level}: ${message}\n${svg}`);
  };
  return new DOMParser({ onError }).parseFromString(svg, 'image/svg+xml');
}

/** Of every mark whether it stands within the picture, and is as large as its number. */
function assertDrawn(chart: Chart): void {
  const document = parsed(chartSvg(chart, words));
  const height = Number(document.documentElement?.getAttribute('height'));
  assert.ok(height > 0 && height < 1_500, String(height));
  for (const mark of [...document.getElementsByTagName('rect')]) {
    const [x = NaN, y = NaN, wide = NaN, high = NaN] = ['x', 'y', 'width', 'height'].map((name) =>
      Number(mark.getAttribute(name)),
    );
    assert.ok(x >= 0 && wide > 0 && x + wide <= WIDTH + 0.01, `${x} + ${wide}`);
    assert.ok(y >= 0 && high > 0 && y + high <= height, `${y} + ${high} of ${height}`);
  }
  for (const text of [...document.getElementsByTagName('text')]) {
    const [x, y] = [Number(text.getAttribute('x')), Number(text.getAttribute('y'))];
    assert.ok(x >= 0 && x <= WIDTH && y > 8 && y <= height, `${text.textContent} at ${x}, ${y}`);
  }
}

const columnsOf = (svg: string, className: string): number[] =>
  [...svg.matchAll(new RegExp(`class="${className}"[^>]* height="([\\d.]+)"`, 'g'))].map(
    ([, height]) => Number(height),
  );

describe('charts as SVG', () => {
  it('is well-formed and within its frame, of one month and of sixty, of one tool and of forty', () => {
    const values = fc.array(fc.nat({ max: 100_000 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(values, { minLength: 1, maxLength: 60 }), (rows) => {
        const points = rows.map((row, at) => month(at, row));
        assertDrawn(chartOf('time', points, ['All', 'Added', 'Fixed']));
        assertDrawn(chartOf('bars', points));
      }),
      { numRuns: 60 },
    );
  });

  it('draws columns to one scale that begins at 0, in every row', () => {
    const svg = chartSvg(
      chartOf('time', [month(0, [8, 2]), month(1, [4, 0])], ['All', 'Few']),
      words,
    );
    assert.deepEqual(columnsOf(svg, 'bar'), [48, 24]);
    assert.deepEqual(columnsOf(svg, 'pale'), [12]);
  });

  it('says what it shows to those who do not see it', () => {
    const document = parsed(chartSvg(chartOf('bars', [month(0, [1])]), words));
    const root = document.documentElement;
    assert.equal(root?.getAttribute('role'), 'img');
    const named = root.getAttribute('aria-labelledby')?.split(' ') ?? [];
    assert.deepEqual(
      named.map((id) => document.getElementById(id)?.textContent),
      ['Title. Finding', 'About'],
    );
  });

  it('shows a label that is too long as its beginning, and never half a letter', () => {
    assert.equal(fitted('Marketo', 200), 'Marketo');
    assert.match(fitted('Kampagnengenehmigungsverfahrensbeschreibungen', 120), /^Kampagnen.*…$/);
    const thai = 'กระบวนการส่งต่อผู้สนใจที่มีคุณภาพให้ทีมขาย';
    const cut = fitted(thai, 120);
    const letters = [...new Intl.Segmenter('th').segment(thai)].map(({ segment }) => segment);
    assert.ok(
      letters.some((_, at) => `${letters.slice(0, at).join('')}…` === cut),
      cut,
    );
    assert.ok(fitted('ต'.repeat(10_000), 120).length < 30);
  });

  it('draws no markup of anybody else, whatever they write', () => {
    for (const text of HOSTILE) {
      const given = chartOf('bars', [{ ...month(0, [3]), label: text }]);
      const chart = { ...given, title: text, finding: text, description: text };
      const names = new Set(
        [...parsed(chartSvg(chart, words)).getElementsByTagName('*')].map(({ tagName }) => tagName),
      );
      assert.deepEqual([...names].sort(), ['desc', 'rect', 'svg', 'text', 'title'], text);
      const html = chartsHtml([chart], words);
      assert.doesNotMatch(
        html.replace(/="[^"]*"/g, ''),
        /<(?!\/?(?:section|h2|h3|div|figure|figcaption|p|svg|title|desc|text|rect|details|summary|table|thead|tbody|tr|td|th|bdi)\b)/,
      );
    }
  });
});
