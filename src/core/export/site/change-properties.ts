import { integrationName, personName } from '../../logbook/names';
import type { Change } from '../../model/change';
import { customFieldsOn } from '../../model/custom-fields';
import { plainCell } from '../csv';
import type { Property } from './properties';
import { linkTo } from './page';
import { momentText, peopleText, spanText } from './site-text';
import { withoutAddress } from '../without-address';
import type { Site } from './site-context';
import type { SiteField } from './site-words';

/** What stands beside a change, in the order in which a reader asks. */
export function changeProperties(site: Site, path: string, change: Change): readonly Property[] {
  const { words, snapshot } = site.input;
  const name = (field: SiteField): string => words.site.field('change', field);
  const code = (field: 'track' | 'risk' | 'priority'): Property => {
    const value = change[field];
    return { name: name(field), value: value && words.site.choice(field, value) };
  };
  const links = (field: 'tools' | 'processes'): Property => ({
    name: name(field),
    html: (change[field] ?? []).map((id) => linkTo(site, path, field, id)).join('<br>'),
  });
  const integrations = (change.integrations ?? []).map((id) => integrationName(snapshot, id));
  return [
    { name: name('status'), value: words.status(change.status) },
    { name: name('status-reason'), value: change['status-reason'] },
    links('tools'),
    links('processes'),
    { name: name('integrations'), value: integrations.join('\n') },
    ...(['track', 'risk', 'priority'] as const).map(code),
    ...datesOf(site, change),
    ...peopleOf(site, change),
    partOf(site, path, change),
    ...customProperties(site, change),
    {
      name: words.site.loggedAfterwards,
      value: change['logged-afterwards'] === true ? words.site.yes : undefined,
    },
  ];
}

function datesOf({ input }: Site, change: Change): readonly Property[] {
  const { words } = input;
  const name = (field: SiteField): string => words.site.field('change', field);
  const moment = (field: 'requested' | 'live' | 'tested' | 'rolled-back'): Property => ({
    name: name(field),
    value: momentText(input, change[field]),
  });
  return [
    { name: name('deadline'), value: change.deadline && words.day(change.deadline) },
    moment('requested'),
    { name: name('window'), value: spanText(input, change.window) },
    ...(['live', 'tested', 'rolled-back'] as const).map(moment),
  ];
}

function peopleOf({ input }: Site, change: Change): readonly Property[] {
  const row = (
    field: 'requester' | 'owner' | 'done-by',
    people: readonly (string | undefined)[],
  ) => ({
    name: input.words.site.field('change', field),
    value: peopleText(input, people),
  });
  return [
    row('requester', [change.requester]),
    row('owner', [change.owner]),
    row('done-by', change['done-by'] ?? []),
  ];
}

function partOf(site: Site, path: string, change: Change): Property {
  const whole = change['part-of'];
  const name = site.input.words.site.field('change', 'part-of');
  if (whole === undefined) return { name };
  return site.changes.has(whole)
    ? { name, html: linkTo(site, path, 'changes', whole) }
    : { name, value: whole };
}

/** The fields that the team declared for changes, under the names that it gave them. */
function customProperties({ input, render }: Site, change: Change): readonly Property[] {
  const { words, snapshot } = input;
  return customFieldsOn('change', snapshot.logbook?.record['custom-fields'] ?? []).map(
    ({ id, name, type }) => {
      const value = change[id];
      if (typeof value === 'string' && type === 'markdown') return { name, html: render(value) };
      if (typeof value === 'string' && type === 'person')
        return { name, value: withoutAddress(personName(snapshot, value)) };
      if (typeof value === 'boolean')
        return { name, value: value ? words.site.yes : words.site.no };
      const cell = plainCell(value);
      return { name, value: cell === undefined ? undefined : String(cell) };
    },
  );
}

/** What a change touches beside its settings. */
export function impactProperties({ input: { words } }: Site, change: Change): readonly Property[] {
  const { impact } = change;
  const name = (field: SiteField): string => words.site.field('change', field);
  const records = impact?.records;
  return [
    {
      name: name('impact.records'),
      value: records === undefined ? undefined : words.charts.number(records),
    },
    { name: name('impact.reports'), value: impact?.reports?.join('\n') },
    { name: name('impact.downstream'), value: impact?.downstream?.join('\n') },
  ];
}

/** What was to become of it, and what did. */
export function outcomeProperties({ input: { words } }: Site, change: Change): readonly Property[] {
  const { outcome } = change;
  const name = (field: SiteField): string => words.site.field('change', field);
  return [
    { name: name('outcome.metric'), value: outcome?.metric },
    { name: name('outcome.baseline'), value: outcome?.baseline },
    { name: name('outcome.target'), value: outcome?.target },
    { name: name('outcome.result'), value: outcome?.result },
  ];
}
