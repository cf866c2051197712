/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
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
import styles from './CampaignsPage.module.css';

const words: Record<CampaignAction, { verb: string; effect: string }> = {
  start: {
    verb: 'Start campaign',
    effect: 'Owners of the entities are told, and progress is recorded daily.',
  },
  close: {
    verb: 'Close campaign',
    effect: 'Progress is no longer recorded. A closed campaign stays readable.',
  },
};

interface CampaignActionsProps {
  campaign: Campaign;
  onChanged: () => void;
}

/** Starts a draft, or closes a campaign with its result. */
export function CampaignActions(props: CampaignActionsProps) {
  const { campaign, onChanged } = props;
  const api = useApi(scorecardsApiRef);
  const { allowed } = usePermission({ permission: campaignManagePermission });
  const [action, setAction] = useState<CampaignAction>();
  const [result, setResult] = useState('');
  if (!allowed) {
    return null;
  }
  const possible = (Object.keys(words) as CampaignAction[]).filter(
    one => CAMPAIGN_TRANSITIONS[one].from === campaign.state,
  );
  return (
    <>
      {possible.map(one => (
        <Button
          key={one}
          size="small"
          variant="secondary"
          onPress={() => setAction(one)}
        >
          {words[one].verb}
        </Button>
      ))}
      {action && (
        <ConfirmDialog
          title={`${words[action].verb}?`}
          confirmLabel={words[action].verb}
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
          <p className={styles.line}>{words[action].effect}</p>
          {action === 'close' && (
            <>
              <p className={styles.line}>
                {`Now: ${describeProgress(campaign.progress)}.`}
              </p>
              <TextAreaField
                label="Result"
                description="What came of it, for those who read it later"
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
