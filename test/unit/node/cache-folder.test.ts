import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { userCacheFolder } from '../../../src/node/cache-folder';

describe('userCacheFolder', () => {
  it('is where the system wants it', () => {
    assert.equal(userCacheFolder({ XDG_CACHE_HOME: '/x' }, 'linux'), '/x/mops-logbook');
    assert.match(userCacheFolder({ XDG_CACHE_HOME: 'relative' }, 'linux'), /\.cache.mops-logbook$/);
    assert.match(userCacheFolder({}, 'darwin'), /Library.Caches.mops-logbook$/);
    assert.equal(userCacheFolder({ LOCALAPPDATA: '/l' }, 'win32'), '/l/mops-logbook');
    assert.match(userCacheFolder({}, 'win32'), /AppData.Local.mops-logbook$/);
  });
});
