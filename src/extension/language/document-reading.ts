import type * as vscode from 'vscode';
import { readRecord } from '../../core/logbook/read-record';
import type { RecordReading } from '../../core/logbook/read-record';
import type { OpenLogbook } from '../services/open-logbook';

const readings = new WeakMap<vscode.TextDocument, { version: number; reading: RecordReading }>();

/** A document of a logbook as a record: read once a version, whoever asks. */
export function readDocument(logbook: OpenLogbook, document: vscode.TextDocument): RecordReading {
  const known = readings.get(document);
  if (known?.version === document.version) return known.reading;
  const path = logbook.relativePath(document.uri) ?? '';
  const reading = readRecord(path, document.getText());
  readings.set(document, { version: document.version, reading });
  return reading;
}
