import * as vscode from 'vscode';
import {
  agoText,
  clockText,
  dayText,
  exactText,
  momentText,
  monthText,
} from '../../messages/dates';

/*
 * Days and times as people say them, in VS Code's language. All give an empty text for an empty one.
 */

/** "2 d ago" */
export function agoWords(day: string): string {
  return day && agoText(day, new Date());
}

/** "yesterday", "20 Nov" */
export function dayWords(day: string): string {
  return day && dayText(day, vscode.env.language, new Date());
}

/** "yesterday, 09:30", as the clock reads in that time zone */
export function momentWords(moment: string, timeZone: string): string {
  return moment && momentText(moment, vscode.env.language, new Date(), timeZone);
}

/** "09:30", as the clock reads in that time zone */
export function timeWords(moment: string, timeZone: string): string {
  return moment && clockText(moment, vscode.env.language, timeZone);
}

/** "Friday, 20 November 2026", for tooltips */
export function exactDay(moment: string): string {
  return moment && exactText(moment, vscode.env.language);
}

/** "November 2026", of `2026-11` */
export function monthWords(month: string): string {
  return month ? monthText(month, vscode.env.language) : vscode.l10n.t('No date');
}
