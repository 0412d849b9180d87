import { atom } from './atom';
import { csv } from './csv';
import { evidence } from './evidence/evidence';
import type { Exporter } from './exporter';
import { htmlPage } from './html-page';
import { ics } from './ics';
import { json } from './json';
import { mail, mailHtml } from './mail';
import { markdown } from './markdown';
import { ndjson } from './ndjson';
import { site } from './site/site';
import { slack } from './slack';
import { text } from './text';
import { xlsx } from './xlsx';

/** Every format that changes can be exported to. */
export const exporters: readonly Exporter[] = [
  markdown,
  htmlPage,
  site,
  text,
  json,
  ndjson,
  csv,
  xlsx,
  atom,
  ics,
  slack,
  mail,
  mailHtml,
  evidence,
];
