import { ANA, ID, LEE, PATH, TemporaryRepository, changeText } from './temporary-repository';

/** A shared place with two people who are up to date. */
export function team(): { server: string; ana: TemporaryRepository; lee: TemporaryRepository } {
  const first = TemporaryRepository.create();
  first.commit({ 'logbook.yaml': 'format: 1\n', [PATH]: changeText(ID), 'site.txt': 'a\n' });
  const server = TemporaryRepository.clone(first.folder, LEE, '--bare').folder;
  return {
    server,
    ana: TemporaryRepository.clone(server, ANA),
    lee: TemporaryRepository.clone(server, LEE),
  };
}
