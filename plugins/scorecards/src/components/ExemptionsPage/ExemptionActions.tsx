/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button } from '@backstage/ui';
import {
  Exemption,
  EXEMPTION_TRANSITIONS,
  exemptionDecidePermission,
} from '@steward/backstage-plugin-scorecards-common';
import { useState } from 'react';
import { scorecardsTranslationRef } from '../../translation';
import { DecideExemptionDialog, Decision } from './DecideExemptionDialog';
import styles from './ExemptionsPage.module.css';

interface ExemptionActionsProps {
  exemption: Exemption;
  /** Entity ref of the reader. */
  own?: string;
  onDecided: () => void;
}

const byRequester: Decision[] = ['withdraw', 'revoke'];
const byOthers: Decision[] = ['approve', 'deny', 'revoke'];

/** What the reader can do with an exemption in its state. */
export function ExemptionActions(props: ExemptionActionsProps) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const { exemption, own, onDecided } = props;
  const { allowed } = usePermission({
    permission: exemptionDecidePermission,
    resourceRef: exemption.id,
  });
  const [decision, setDecision] = useState<Decision>();
  if (exemption.origin === 'foreign') {
    return <span className={styles.about}>{t('exemptions.foreign')}</span>;
  }
  // Until it is known whose request it is, nothing is offered.
  if (!own) {
    return null;
  }
  const isOwn = exemption.requestedBy === own;
  const decisions = (isOwn ? byRequester : byOthers).filter(
    one =>
      EXEMPTION_TRANSITIONS[one].from === exemption.state &&
      (one === 'withdraw' || allowed),
  );
  return (
    <span className={styles.actions}>
      {decisions.map(one => (
        <Button
          key={one}
          size="small"
          variant="tertiary"
          aria-label={t(`exemptions.decisions.${one}.label`, {
            check: exemption.checkTitle,
          })}
          onPress={() => setDecision(one)}
        >
          {t(`exemptions.decisions.${one}.verb`)}
        </Button>
      ))}
      {isOwn && exemption.state === 'requested' && (
        <span className={styles.about}>{t('exemptions.own')}</span>
      )}
      {decision && (
        <DecideExemptionDialog
          exemption={exemption}
          decision={decision}
          onDecided={onDecided}
          onClose={() => setDecision(undefined)}
        />
      )}
    </span>
  );
}
