/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button } from '@backstage/ui';
import { scorecardsEvaluationRunPermission } from '@steward/backstage-plugin-scorecards-common';
import { useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import useInterval from 'react-use/esm/useInterval';
import { scorecardsApiRef } from '../../api';
import { scorecardsTranslationRef } from '../../translation';
import styles from './EntityScorecard.module.css';

/** How often the page looks for the result, in milliseconds. */
const lookMs = 2_000;

interface EvaluateButtonProps {
  entityRef: string;
  evaluatedAt: string;
  /** Called until the evaluation is a newer one. */
  onEvaluated: () => void;
}

/** Has an entity evaluated again, and waits for the result. */
export function EvaluateButton(props: EvaluateButtonProps) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const { entityRef, evaluatedAt, onEvaluated } = props;
  const api = useApi(scorecardsApiRef);
  const { allowed } = usePermission({
    permission: scorecardsEvaluationRunPermission,
  });
  const [waitingSince, setWaitingSince] = useState<string>();
  const isWaiting = waitingSince === evaluatedAt;
  useInterval(onEvaluated, isWaiting ? lookMs : null);
  const [asking, ask] = useAsyncFn(async () => {
    await api.post('/evaluations', { body: { entityRef } });
    setWaitingSince(evaluatedAt);
  }, [api, entityRef, evaluatedAt]);
  if (!allowed) {
    return null;
  }
  return (
    <span className={styles.headline}>
      {asking.error && <span role="alert">{asking.error.message}</span>}
      <Button
        variant="secondary"
        size="small"
        isPending={asking.loading || isWaiting}
        onPress={ask}
      >
        {t('entityScorecard.headline.evaluate')}
      </Button>
    </span>
  );
}
