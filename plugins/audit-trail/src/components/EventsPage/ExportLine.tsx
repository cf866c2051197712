/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Button } from '@backstage/ui';
import { formatCount } from '@steward/backstage-plugin-portal-react';
import { exportFormatWords } from '../../glossary/exportFormatWords';
import { verifyCommand } from '../../glossary/verifyCommand';
import styles from './EventsPage.module.css';
import { ExportState } from './useExport';

/** How far an export is, that it is saved, or why it is not. */
export function ExportLine(props: { state: ExportState; onEnd: () => void }) {
  const { state, onEnd } = props;
  const isRunning = state.step === 'running';
  return (
    <div className={styles.line}>
      {state.step === 'failed' ? (
        <p role="alert" className={styles.problem}>
          {`The export failed, nothing was saved: ${state.error.message}`}
        </p>
      ) : (
        <p role="status" className={styles.text}>
          {wordsOf(state)}
        </p>
      )}
      <Button variant="tertiary" size="small" onPress={onEnd}>
        {isRunning ? 'Cancel' : 'Dismiss'}
      </Button>
    </div>
  );
}

function wordsOf(state: Exclude<ExportState, { step: 'failed' }>): string {
  if (state.step === 'saved') {
    const verifiable = state.fileName.endsWith('trail.ndjson');
    return [
      `${formatCount(state.lines, 'event')} saved as ${state.fileName}.`,
      ...(verifiable
        ? [`Check it anywhere: ${verifyCommand(state.fileName)}`]
        : []),
    ].join(' ');
  }
  const title = exportFormatWords[state.format].title;
  const { progress } = state;
  return progress
    ? `Exporting ${title}: ${formatCount(progress.lines, 'line')}, ${(
        progress.bytes / 1_000_000
      ).toFixed(1)} MB so far`
    : `Exporting ${title}: waiting for the first events`;
}
