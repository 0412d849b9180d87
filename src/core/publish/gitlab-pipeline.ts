/** Jobs of GitLab CI, with nothing that is set for others: they can stand beside jobs of one's own. */
export const gitlabPipeline = (folder: string): string => `\
# Checks the logbook whenever somebody shares changes, and publishes it as a website.
# “Publish as a website…” of MOps Logbook, or “mops-logbook pipeline gitlab”, wrote this file, and .ci/mops-logbook.zip
# with the program that it runs.
#
# 1. Look at who can see the website, under Settings > General > Visibility > Pages, before you share this file.
#    Without a website, leave out the job "pages".
# 2. Share this file and .ci/mops-logbook.zip with the rest of the repository.
#
# A newer version of the program: delete .ci/mops-logbook.zip, and do the same again.
.logbook:
  image: node:22
  variables:
    # The folder of the logbook in this repository.
    LOGBOOK: '${folder}'
  before_script:
    - unzip -q .ci/mops-logbook.zip -d /tmp

logbook-check:
  extends: .logbook
  stage: test
  script:
    # Fails when there is an error or a warning.
    - node /tmp/mops-logbook/dist/cli.js check --logbook "$LOGBOOK"

pages:
  extends: .logbook
  stage: deploy
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - node /tmp/mops-logbook/dist/cli.js export --logbook "$LOGBOOK" --format site --output public
  artifacts:
    paths:
      - public
`;
