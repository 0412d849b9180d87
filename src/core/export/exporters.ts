import { csv } from './csv';
import type { Exporter } from './exporter';
import { json } from './json';
import { mail, mailHtml } from './mail';
import { markdown } from './markdown';
import { ndjson } from './ndjson';
import { slack } from './slack';

/** Every format that changes can be exported to. */
export const exporters: readonly Exporter[] = [markdown, json, ndjson, csv, slack, mail, mailHtml];
