/** A workflow of GitHub Actions; `folder` is plain text. */
export function githubPipeline(folder: string): string {
  return TEXT.replace(FOLDER, () => folder);
}

const FOLDER = 'FOLDER';

const TEXT = `\
# Checks the logbook whenever somebody shares changes, and publishes it as a website.
# “Publish as a website…” of MOps Logbook, or “mops-logbook pipeline github”, wrote this file, and .ci/mops-logbook.zip
# with the program that it runs.
#
# 1. Look at who can see the website before you share this file: on many plans the pages of a private repository are
#    public. Without a website, leave out everything from "Make the website" on.
# 2. Choose "GitHub Actions" under Settings > Pages > Source, on GitHub.
# 3. Share this file and .ci/mops-logbook.zip with the rest of the repository.
#
# A newer version of the program: delete .ci/mops-logbook.zip, and do the same again.
name: Logbook

on:
  push:
  pull_request:

permissions:
  contents: read

env:
  # The folder of the logbook in this repository.
  LOGBOOK: '${FOLDER}'

jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          persist-credentials: false
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - name: Unpack MOps Logbook
        run: unzip -q .ci/mops-logbook.zip -d "$RUNNER_TEMP"
      - name: Check the logbook
        # Fails, with a note at each line, when there is an error or a warning.
        run: node "$RUNNER_TEMP/mops-logbook/dist/cli.js" check --logbook "$LOGBOOK" --format github
      - name: Make the website
        run: node "$RUNNER_TEMP/mops-logbook/dist/cli.js" export --logbook "$LOGBOOK" --format site --output "$RUNNER_TEMP/site"
      - uses: actions/upload-pages-artifact@v3
        if: github.event_name == 'push' && github.ref_name == github.event.repository.default_branch
        with:
          path: \${{ runner.temp }}/site

  publish:
    if: github.event_name == 'push' && github.ref_name == github.event.repository.default_branch
    needs: check
    runs-on: ubuntu-latest
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    concurrency:
      group: pages
    steps:
      - id: deployment
        uses: actions/deploy-pages@v4
`;
