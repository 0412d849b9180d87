import * as vscode from 'vscode';
import { Owner } from './owner';
import { activeUri } from './selection';
import type { Services } from './services';

/** Tells VS Code what the `when` clauses of the manifest ask about. */
export function registerContextKeys(services: Services): Owner {
  const { logbooks } = services;
  const owner = new Owner();
  const tell = teller();
  const content = () => tell({ ...contentKeys(services), ...editorKeys(services) });
  owner.own(logbooks.onDidChange(content));
  owner.own(vscode.window.tabGroups.onDidChangeTabs(() => tell(editorKeys(services))));
  owner.own(vscode.window.tabGroups.onDidChangeTabGroups(() => tell(editorKeys(services))));
  owner.own(services.onDidChangeGit(() => tell(gitKeys(services))));
  content();
  void logbooks.ready.then(() => tell({ ...contentKeys(services), ready: true }));
  return owner;
}

type Keys = Readonly<Record<string, string | number | boolean>>;

/** Passes on only what has changed: every key that is set makes VS Code look at all menus again. */
function teller(): (keys: Keys) => void {
  const told = new Map<string, unknown>();
  return (keys) => {
    for (const [key, value] of Object.entries(keys)) {
      if (told.get(key) === value) continue;
      told.set(key, value);
      void vscode.commands.executeCommand('setContext', `mopsLogbook.${key}`, value);
    }
  };
}

function contentKeys({ logbooks }: Services): Keys {
  const snapshots = logbooks.all.map(({ snapshot }) => snapshot);
  const tools = snapshots.reduce((total, snapshot) => total + snapshot.tools.size, 0);
  const processes = snapshots.reduce((total, snapshot) => total + snapshot.processes.size, 0);
  return { logbooks: snapshots.length, tools, stackEmpty: tools + processes === 0 };
}

function editorKeys({ logbooks }: Services): Keys {
  const uri = activeUri();
  return {
    inRecord: uri !== undefined && logbooks.of(uri) !== undefined && uri.path.endsWith('.yaml'),
  };
}

function gitKeys(services: Services): Keys {
  const states = (services.git?.all ?? []).map(({ state }) => state);
  const needs = ['git', 'repository', 'name', 'remote'] as const;
  return {
    need: needs.find((need) => states.some((state) => state.need === need)) ?? 'nothing',
    pending: states.reduce((total, { pending }) => total + pending.length, 0),
  };
}
