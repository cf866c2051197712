/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { counted } from '../../glossary/counted';
import { verifyCommand } from '../../glossary/verifyCommand';
import { auditTrailTranslationRef, AuditTrailWords } from '../../translation';
import styles from './EventsPage.module.css';
import { ExportState } from './useExport';

/** How far an export is, that it is saved, or why it is not. */
export function ExportLine(props: { state: ExportState; onEnd: () => void }) {
  const { state, onEnd } = props;
  const { t } = useTranslationRef(auditTrailTranslationRef);
  const isRunning = state.step === 'running';
  return (
    <div className={styles.line}>
      {state.step === 'failed' ? (
        <p role="alert" className={styles.problem}>
          {t('export.failed', { message: state.error.message })}
        </p>
      ) : (
        <p role="status" className={styles.text}>
          {wordsOf(t, state)}
        </p>
      )}
      <Button variant="tertiary" size="small" onPress={onEnd}>
        {isRunning ? t('common.cancel') : t('export.dismiss')}
      </Button>
    </div>
  );
}

function wordsOf(
  t: AuditTrailWords,
  state: Exclude<ExportState, { step: 'failed' }>,
): string {
  if (state.step === 'saved') {
    const { fileName } = state;
    const events = t('common.events', counted(state.lines));
    return fileName.endsWith('trail.ndjson')
      ? t('export.savedVerifiable', {
          events,
          fileName,
          command: verifyCommand(fileName),
        })
      : t('export.saved', { events, fileName });
  }
  const format = t(`exportFormats.${state.format}.title`);
  const { progress } = state;
  return progress
    ? t('export.progress', {
        format,
        lines: t('export.lines', counted(progress.lines)),
        size: `${(progress.bytes / 1_000_000).toFixed(1)} MB`,
      })
    : t('export.waiting', { format });
}
