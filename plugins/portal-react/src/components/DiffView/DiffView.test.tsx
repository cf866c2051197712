/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { diffValues } from '../../format/diffValues';
import { DiffView } from './DiffView';

const gitDiff = `diff --git a/main.tf b/main.tf
index 1111111..2222222 100644
--- a/main.tf
+++ b/main.tf
@@ -1,3 +1,3 @@
 resource "aws_instance" "this" {
-  instance_type = "t3.small"
+  instance_type = "t3.large"
 }
diff --git a/old.tf b/new.tf
similarity index 50%
rename from old.tf
rename to new.tf
--- a/old.tf
+++ b/new.tf
@@ -1,1 +1,2 @@
 locals {}
+output "x" {}
`;

describe('DiffView', () => {
  it('compares two values, whatever the order of their keys', async () => {
    expect(
      diffValues({ a: 1, b: [{ d: 1, c: 2 }] }, { b: [{ c: 2, d: 1 }], a: 1 }),
    ).toBe('');
    const { container } = renderInTestApp(
      <DiffView
        label="changes"
        before={{ state: 'ACTIVE', owner: 'payments' }}
        after={{ owner: 'platform', state: 'ACTIVE', note: 'moved' }}
      />,
    );
    expect(
      await screen.findByText('2 lines added, 1 removed'),
    ).toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'changes' })).toHaveTextContent(
      '"owner": "platform"',
    );
    const removed = container.ownerDocument.querySelectorAll(
      'td.diff-code-delete',
    );
    expect(Array.from(removed, cell => cell.textContent)).toEqual([
      '  "owner": "payments",',
    ]);
    // What differs inside of a line is marked.
    expect(removed[0].querySelector('.diff-code-edit')).toBeInTheDocument();
  });

  it('shows what was not there before, text as it is, and that nothing changed', async () => {
    renderInTestApp(
      <>
        <DiffView label="created" before={undefined} after={{ a: 1 }} />
        <DiffView label="text" before={'one\ntwo'} after={'one\n2\n'} />
        <DiffView
          label="plain"
          unified={
            '--- a/x y.txt\t2026-11-21\n+++ b/x y.txt\n@@ -1 +1 @@\n-1\n+2\n'
          }
        />
        <DiffView label="same" before={[1]} after={[1]} />
        <DiffView label="empty" unified="" />
        <DiffView label="no diff" unified="Plan is empty" />
      </>,
    );
    expect(
      await screen.findByText('3 lines added, 0 removed'),
    ).toBeInTheDocument();
    expect(screen.getAllByText('1 line added, 1 removed')).toHaveLength(2);
    expect(screen.getByText('x y.txt')).toBeInTheDocument();
    expect(screen.getAllByText('Nothing changed.')).toHaveLength(2);
    expect(screen.getByText('Plan is empty')).toBeInTheDocument();
  });

  it('shows a diff of several files and cuts a long one until asked', async () => {
    renderInTestApp(
      <DiffView label="plan" unified={gitDiff} maximumLines={3} />,
    );
    expect(await screen.findByText('main.tf')).toBeInTheDocument();
    expect(screen.getByText('old.tf → new.tf')).toBeInTheDocument();
    expect(screen.getByText('2 lines added, 1 removed')).toBeInTheDocument();
    const plan = screen.getByRole('region', { name: 'plan' });
    expect(plan).toHaveTextContent('t3.large');
    expect(plan).not.toHaveTextContent('output "x"');
    await userEvent.click(
      screen.getByRole('button', { name: 'Show 3 more lines' }),
    );
    expect(plan).toHaveTextContent('output "x"');
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('shows the modes of files that can be run', async () => {
    renderInTestApp(
      <DiffView
        label="modes"
        unified={`diff --git a/new.sh b/new.sh
new file mode 100755
--- /dev/null
+++ b/new.sh
@@ -0,0 +1,1 @@
+#!/bin/sh
diff --git a/kept.sh b/kept.sh
index 1111111..2222222 100755
--- a/kept.sh
+++ b/kept.sh
@@ -1,1 +1,1 @@
-a
+b
diff --git a/now.sh b/now.sh
old mode 100644
new mode 100755
`}
      />,
    );
    expect(await screen.findByText('new.sh (executable)')).toBeInTheDocument();
    expect(screen.getByText('kept.sh (executable)')).toBeInTheDocument();
    expect(
      screen.getByText('now.sh (mode 100644 → 100755)'),
    ).toBeInTheDocument();
  });
});
