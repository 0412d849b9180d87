import { acceptHistory, checkIntegrity } from '../trust/check-integrity';
import { copyDigest, markSent, openDigest } from '../digest/digest-commands';
import { addIntegration } from './add-integration';
import { addProcess } from './add-process';
import { addTool } from './add-tool';
import { chooseHistory } from './choose-history';
import type { Command } from './command';
import { copyAsNewChange } from './copy-as-new-change';
import { copyForMail, copyForSlack } from './copy-text';
import { createLogbook } from './create-logbook';
import { exportChanges, exportProcess, exportTool } from './export';
import { clearFilter, filterChanges } from './filter-changes';
import { importFiles } from './import-files';
import { logChange } from './log-change';
import { logChangeFromTemplate } from './log-change-from-template';
import { newExportTemplate } from './new-export-template';
import { open, openAsForm, openAsText } from './open';
import { openDemo } from './open-demo';
import { protectFiles } from './protect-files';
import { publishSite } from './publish-site';
import { reconcile } from './reconcile';
import { revertImport } from './revert-import';
import { saveToLogbook } from './save-to-logbook';
import { setUp } from './set-up';
import { setUpGitMerging } from './set-up-git-merging';
import { answerQuestions, shareWithTeam } from './share-with-team';
import { compareDates, showSettingsAsOf } from './show-as-of';
import { readHistoryAgain, showHistory } from './show-history';
import { showLog } from './show-log';
import { showSave } from './show-save';
import { answerUpdate, dismissUpdate, handUpdate, linkUpdate } from '../updates/answer-update';
import { logUpdate } from '../updates/log-update';

/** Every command. To add one: add a file, a line here, and its title in the manifest. */
export const COMMANDS: readonly Command[] = [
  logChange,
  logChangeFromTemplate,
  copyAsNewChange,
  addTool,
  addProcess,
  addIntegration,
  logUpdate,
  answerUpdate,
  linkUpdate,
  dismissUpdate,
  handUpdate,
  open,
  openAsText,
  openAsForm,
  saveToLogbook,
  shareWithTeam,
  answerQuestions,
  setUp,
  setUpGitMerging,
  copyForSlack,
  copyForMail,
  exportChanges,
  exportTool,
  exportProcess,
  importFiles,
  revertImport,
  newExportTemplate,
  publishSite,
  reconcile,
  copyDigest,
  openDigest,
  markSent,
  filterChanges,
  clearFilter,
  showHistory,
  chooseHistory,
  showSave,
  showSettingsAsOf,
  compareDates,
  readHistoryAgain,
  checkIntegrity,
  acceptHistory,
  createLogbook,
  openDemo,
  protectFiles,
  showLog,
];
