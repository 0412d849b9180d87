import { pathToFileURL } from 'node:url';
import { oneLine } from '../core/one-line';
import { cleanJson } from './clean-text';
import { isFinding } from './findings';
import { PROGRAM } from './io';
import type { OpenedLogbook } from './opened-logbook';
import type { CheckOutput, Finding } from './outputs/outputs';
import { ownVersion } from './version';

type Report = (output: CheckOutput, logbook: OpenedLogbook) => string;

/** The forms that `check` can report in. */
export const reports: Readonly<Record<string, Report>> = { text, json, github, sarif };

/** A line a finding; at its end the field as `set` takes it. */
function text({ findings }: CheckOutput, { shown }: OpenedLogbook): string {
  return findings
    .map(({ path, line, column, severity, message, field, fixes: [fix] }) => {
      const words = [message, fix && `${fix}.`, field && `[${field}]`].filter(Boolean).join(' ');
      return `${shown(path)}:${line}:${column}: ${severity}: ${oneLine(words)}\n`;
    })
    .join('');
}

function json(output: CheckOutput): string {
  return `${cleanJson(JSON.stringify(output, null, 2))}\n`;
}

/** Annotations of a GitHub workflow: docs.github.com/actions, "Workflow commands". */
function github({ findings }: CheckOutput, { shown }: OpenedLogbook): string {
  const data = (value: string) =>
    value.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  const property = (value: string) => data(value).replace(/:/g, '%3A').replace(/,/g, '%2C');
  const names = { error: 'error', warning: 'warning', info: 'notice' } as const;
  return findings
    .map(
      ({ path, line, column, severity, message }) =>
        `::${names[severity]} file=${property(shown(path))},line=${line},col=${column}::${data(message)}\n`,
    )
    .join('');
}

/** SARIF 2.1.0, as code-scanning pages read it. */
function sarif({ findings }: CheckOutput, { root }: OpenedLogbook): string {
  const rules = [...new Set(findings.map(({ code }) => code))].map((id) => ({ id }));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: PROGRAM, version: ownVersion(), rules } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { LOGBOOK: { uri: `${pathToFileURL(root).href}/` } },
        results: findings.map(sarifResult),
      },
    ],
  };
  return `${cleanJson(JSON.stringify(log, null, 2))}\n`;
}

function sarifResult({ path, line, column, severity, code, message, ...rest }: Finding) {
  return {
    ruleId: code,
    level: isFinding({ severity }) ? severity : 'note',
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: {
            uri: path.split('/').map(encodeURIComponent).join('/'),
            uriBaseId: 'LOGBOOK',
          },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
    properties: { field: rest.field, fixes: rest.fixes },
  };
}
