import * as l10n from '@vscode/l10n';
import type { SheetWords } from '../../core/export/sheet-words';
import {
  ASSET_STATUSES,
  CHANGE_KINDS,
  DECISIONS,
  PRIORITIES,
  RISKS,
  STATUSES,
  SUGGESTED_CATEGORIES,
  TOOL_STATUSES,
  TRACKS,
} from '../../core/model/codes';
import { choiceLabel, fieldLabel } from '../labels';

const SHEETS = ['changes', 'settings', 'assets', 'approvals', 'tools', 'long-texts'] as const;
type SheetName = (typeof SHEETS)[number];

/** The headings and codes of a workbook. */
export function sheetWords(): { readonly sheets: SheetWords } {
  const names = new Map<string, string>(SHEETS.map((sheet) => [sheet, sheetName(sheet)]));
  const columns = new Map<string, string>(
    SHEETS.flatMap((sheet) =>
      KEYS[sheet].map((key) => [`${sheet}.${key}`, heading(sheet, key)] as const),
    ),
  );
  const codes = new Map<string, string>(
    Object.entries(CODES).flatMap(([column, list]) =>
      list.map((code) => [`${column}.${code}`, choiceLabel(column, code)] as const),
    ),
  );
  return {
    sheets: {
      sheet: (key) => names.get(key) ?? key,
      column: (sheet, key) => columns.get(`${sheet}.${key}`),
      code: (column, code) => codes.get(`${column}.${code}`) ?? code,
    },
  };
}

const CODES: Readonly<Record<string, readonly string[]>> = {
  kind: CHANGE_KINDS,
  track: TRACKS,
  status: [...new Set([...STATUSES, ...ASSET_STATUSES, ...TOOL_STATUSES])],
  priority: PRIORITIES,
  risk: RISKS,
  decision: DECISIONS,
  category: SUGGESTED_CATEGORIES,
};

/** What stands before each part of a change. */
const OF_CHANGE = ['change', 'title'];

const KEYS: Readonly<Record<SheetName, readonly string[]>> = {
  changes: [
    ...['id', 'day', 'title', 'kind', 'track', 'status', 'status-reason', 'priority', 'deadline'],
    ...['requested', 'window-start', 'window-end', 'live', 'tested', 'rolled-back', 'tools'],
    ...['processes', 'integrations', 'part-of', 'requester', 'owner', 'done-by', 'risk'],
    ...['reversible', 'why', 'what', 'settings', 'assets', 'records', 'laws', 'approvals'],
    ...['tests', 'rollback', 'links', 'relations', 'logged-afterwards', 'more'],
  ],
  settings: [...OF_CHANGE, 'target', 'environment', 'asset', 'path', 'from', 'to', 'note'],
  assets: [...OF_CHANGE, 'tool', 'type', 'name', 'id', 'url', 'workspace', 'status', 'note'],
  approvals: [
    ...[...OF_CHANGE, 'role', 'asked-of', 'asked-on', 'due', 'decision', 'by', 'on', 'channel'],
    ...['evidence', 'of', 'note'],
  ],
  tools: [
    ...['id', 'name', 'vendor', 'category', 'status', 'owner', 'backup-owner', 'renewal'],
    ...['notice', 'cost', 'tags', 'changes'],
  ],
  'long-texts': ['sheet', 'id', 'field', 'part', 'text'],
};

/** Columns that are called otherwise than the field whose values they have. */
const FIELDS: Readonly<Record<string, string>> = {
  'window-start': 'window.start',
  'window-end': 'window.end',
  records: 'impact.records',
  laws: 'compliance.law',
  renewal: 'contract.renewal',
  notice: 'contract.notice',
  cost: 'contract.cost',
};

function heading(sheet: SheetName, key: string): string {
  const field = FIELDS[key] ?? key;
  switch (sheet) {
    case 'changes':
      if (key === 'more') return l10n.t('Other fields: a sheet has no more columns');
      return key === 'day' ? l10n.t('Day') : fieldLabel('change', field);
    case 'tools':
      return key === 'changes' ? l10n.t('Changes') : fieldLabel('tool', field);
    case 'long-texts':
      return longTextHeading(key);
    default:
      if (key === 'change') return l10n.t('Change');
      return fieldLabel('change', OF_CHANGE.includes(key) ? key : `${sheet}.${key}`);
  }
}

function longTextHeading(key: string): string {
  const headings: Readonly<Record<string, string>> = {
    sheet: l10n.t('Sheet'),
    id: l10n.t('Id'),
    field: l10n.t('Field'),
    part: l10n.t('Part'),
    text: l10n.t('Text'),
  };
  return headings[key] ?? key;
}

function sheetName(name: SheetName): string {
  const names: Readonly<Record<SheetName, string>> = {
    changes: l10n.t('Changes'),
    settings: l10n.t('Settings'),
    assets: l10n.t('Assets'),
    approvals: l10n.t('Approvals'),
    tools: l10n.t('Tools'),
    'long-texts': l10n.t('Long texts'),
  };
  return names[name];
}
