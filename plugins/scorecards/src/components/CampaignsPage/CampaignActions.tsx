/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, TextAreaField } from '@backstage/ui';
import { ConfirmDialog } from '@steward/backstage-plugin-portal-react';
import {
  Campaign,
  CAMPAIGN_TRANSITIONS,
  CampaignAction,
  campaignManagePermission,
} from '@steward/backstage-plugin-scorecards-common';
import { useState } from 'react';
import { scorecardsApiRef } from '../../api';
import { describeProgress } from '../../glossary/describeCampaign';
import { scorecardsTranslationRef } from '../../translation';
import styles from './CampaignsPage.module.css';

interface CampaignActionsProps {
  campaign: Campaign;
  onChanged: () => void;
}

/** Starts a draft, or closes a campaign with its result. */
export function CampaignActions(props: CampaignActionsProps) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const { campaign, onChanged } = props;
  const api = useApi(scorecardsApiRef);
  const { allowed } = usePermission({ permission: campaignManagePermission });
  const [action, setAction] = useState<CampaignAction>();
  const [result, setResult] = useState('');
  if (!allowed) {
    return null;
  }
  const possible = (
    Object.keys(CAMPAIGN_TRANSITIONS) as CampaignAction[]
  ).filter(one => CAMPAIGN_TRANSITIONS[one].from === campaign.state);
  return (
    <>
      {possible.map(one => (
        <Button
          key={one}
          size="small"
          variant="secondary"
          onPress={() => setAction(one)}
        >
          {t(`campaigns.actions.${one}.verb`)}
        </Button>
      ))}
      {action && (
        <ConfirmDialog
          title={t(`campaigns.actions.${action}.title`)}
          confirmLabel={t(`campaigns.actions.${action}.verb`)}
          isIncomplete={action === 'close' && result.trim() === ''}
          onClose={() => setAction(undefined)}
          onConfirm={async () => {
            await api.post('/campaigns/{id}/actions', {
              params: { path: { id: campaign.id } },
              body: {
                action,
                ...(action === 'close' && { result: result.trim() }),
              },
            });
            onChanged();
          }}
        >
          <p className={styles.line}>
            {t(`campaigns.actions.${action}.effect`)}
          </p>
          {action === 'close' && (
            <>
              <p className={styles.line}>
                {t('campaigns.actions.now', {
                  progress: describeProgress(t, campaign.progress),
                })}
              </p>
              <TextAreaField
                label={t('fields.result')}
                description={t('campaigns.actions.result')}
                maxLength={4000}
                value={result}
                onChange={setResult}
              />
            </>
          )}
        </ConfirmDialog>
      )}
    </>
  );
}
