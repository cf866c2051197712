/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { useMemo, useState } from 'react';
import { Decoration, Diff, Hunk, markEdits, tokenize } from 'react-diff-view';
import 'react-diff-view/style/index.css';
import { counted } from '../../format/counted';
import { diffValues } from '../../format/diffValues';
import { scrollRegionProps } from '../../format/scrollRegionProps';
import { portalTranslationRef } from '../../translation';
import styles from './DiffView.module.css';
import { DiffFile, readDiff } from './readDiff';

/** @public */
export type DiffViewProps = {
  /** What is compared, for screen readers: `the changes of this event`. */
  label: string;
  /** @defaultValue `unified` */
  layout?: 'unified' | 'split';
  /** Longer diffs are cut until the reader asks for all. @defaultValue 500 */
  maximumLines?: number;
} & (
  | {
      /** Text in the format of `diff -u` or `git diff`, of one or more files. */
      unified: string;
    }
  | {
      /** Text, or anything that JSON can hold; undefined where it was not there. */
      before: unknown;
      after: unknown;
    }
);

/**
 * What changed, line by line: a unified diff, or two values compared. Added
 * and removed lines carry a sign beside their colour.
 *
 * @public
 */
export function DiffView(props: DiffViewProps) {
  const { label, layout = 'unified', maximumLines = 500 } = props;
  const { t } = useTranslationRef(portalTranslationRef);
  const [showsAll, setShowsAll] = useState(false);
  const unified =
    'unified' in props ? props.unified : diffValues(props.before, props.after);
  const diff = useMemo(
    () => readDiff(t, unified, showsAll ? Infinity : maximumLines),
    [t, unified, showsAll, maximumLines],
  );
  const named = 'unified' in props && diff.files.some(({ name }) => name);
  if (diff.files.length === 0) {
    return unified.trim() === '' ? (
      <p className={styles.summary}>{t('diff.none')}</p>
    ) : (
      <pre className={styles.text} {...scrollRegionProps(label)}>
        {unified}
      </pre>
    );
  }
  return (
    <div className={styles.root}>
      <p className={styles.summary}>
        {t('diff.summary', {
          ...counted(diff.added),
          removed: diff.removed.toLocaleString('en'),
        })}
      </p>
      <div className={styles.files} {...scrollRegionProps(label)}>
        {diff.files.map(file => (
          <FileDiff
            key={file.name}
            file={file}
            layout={layout}
            isNamed={named}
          />
        ))}
      </div>
      {diff.hidden > 0 && (
        <Button
          variant="secondary"
          size="small"
          onPress={() => setShowsAll(true)}
        >
          {t('diff.more', counted(diff.hidden))}
        </Button>
      )}
    </div>
  );
}

function FileDiff(props: {
  file: DiffFile;
  layout: 'unified' | 'split';
  isNamed: boolean;
}) {
  const { file, layout, isNamed } = props;
  const tokens = useMemo(
    () => tokenize(file.hunks, { enhancers: [markEdits(file.hunks)] }),
    [file.hunks],
  );
  return (
    <div className={styles.file}>
      {isNamed && <div className={styles.name}>{file.name}</div>}
      <Diff
        className={styles.diff}
        diffType={file.type}
        viewType={layout}
        hunks={file.hunks}
        tokens={tokens}
      >
        {hunks =>
          hunks.flatMap((hunk, index) => [
            ...(index > 0
              ? [
                  <Decoration key={`before ${hunk.content}`}>
                    <div className={styles.gap}>⋯</div>
                  </Decoration>,
                ]
              : []),
            <Hunk key={hunk.content} hunk={hunk} />,
          ])
        }
      </Diff>
    </div>
  );
}
