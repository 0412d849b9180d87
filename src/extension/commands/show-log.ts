import type { Command } from './command';

/** What the extension did and what failed, with every detail. */
export const showLog: Command = {
  id: 'showLog',
  run: (services) => {
    services.log.show();
    return Promise.resolve();
  },
};
