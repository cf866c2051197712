/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Link } from '@backstage/ui';
import {
  formatTimeAgo,
  PersonLink,
  useNow,
} from '@steward/backstage-plugin-portal-react';
import {
  isActive,
  RunDetail,
  RunRetry,
  RunState,
  RunTransitionRecord,
} from '@steward/backstage-plugin-provisioning-common';
import { counted } from '../../glossary/counted';
import { useProvisioningLinks } from '../../hooks/useProvisioningLinks';
import { RunConnection } from '../../stream/followRun';
import { provisioningTranslationRef } from '../../translation';
import styles from './RunPage.module.css';

/** How a person ends a run. */
type EndedByPerson = 'CANCELLED' | 'REJECTED';

export interface RunNoticesProps {
  detail: RunDetail;
  transitions: readonly RunTransitionRecord[];
  connection: RunConnection;
}

/** Who ended a run, why it failed or what it waits for, before anything else. */
export function RunNotices(props: RunNoticesProps) {
  const { run, findings } = props.detail;
  const { t } = useTranslationRef(provisioningTranslationRef);
  const ending = props.transitions.findLast(
    ({ to, by }) => to === run.state && isEndedByPerson(to) && by,
  );
  const { failure, waitingFor, retry, cancelRequest } = run;
  const goesOn = isActive(run.state);
  return (
    <>
      {ending && <Ending ending={ending} failure={failure} />}
      {failure && !ending && (
        <div role="alert">
          <Alert
            status={run.state === 'FAILED' ? 'danger' : 'info'}
            icon
            title={failure.reason}
            description={<Failure failure={failure} />}
          />
        </div>
      )}
      {cancelRequest && goesOn && (
        <Alert
          status="info"
          icon
          isPending
          title={t('runNotices.cancelling.title')}
          description={
            cancelRequest.stop
              ? t('runNotices.cancelling.stopped')
              : t('runNotices.cancelling.goesOn')
          }
        />
      )}
      {goesOn && waitingFor && !cancelRequest && (
        <Alert
          status="info"
          icon
          title={t('runNotices.waiting', { reason: waitingFor })}
          description={retry && <Retry retry={retry} />}
        />
      )}
      <Findings findings={findings} />
      {props.connection === 'reconnecting' && (
        <p className={styles.line} role="status">
          {t('runNotices.reconnecting')}
        </p>
      )}
    </>
  );
}

function Retry({ retry }: { retry: RunRetry }) {
  const { t } = useTranslationRef(provisioningTranslationRef);
  const now = useNow();
  const [since, next] = [retry.since, retry.at].map(Date.parse);
  return (
    <>
      {t('runNotices.tried', {
        ...counted(retry.tries),
        first: formatTimeAgo(since, now),
        next:
          next - now < 60_000
            ? t('runNotices.withinAMinute')
            : formatTimeAgo(next, now),
      })}
    </>
  );
}

function isEndedByPerson(state: RunState): state is EndedByPerson {
  return state === 'CANCELLED' || state === 'REJECTED';
}

function Ending(props: {
  ending: RunTransitionRecord;
  failure: RunDetail['run']['failure'];
}) {
  const { to, by = '', comment } = props.ending;
  const { t } = useTranslationRef(provisioningTranslationRef);
  const ended =
    isEndedByPerson(to) &&
    t(`runNotices.endedBy.${to}`, { person: <PersonLink entityRef={by} /> });
  return (
    <Alert
      status="info"
      icon
      title={
        ended && comment
          ? t('common.labelled', { label: ended, text: comment })
          : ended
      }
      description={props.failure && <Failure failure={props.failure} />}
    />
  );
}

function Failure(props: { failure: NonNullable<RunDetail['run']['failure']> }) {
  const { leftBehind, nextStep } = props.failure;
  const { t } = useTranslationRef(provisioningTranslationRef);
  return (
    <div className={styles.failure}>
      <span>
        {leftBehind.length > 0
          ? t('runNotices.leftBehind')
          : t('runNotices.nothingLeftBehind')}
      </span>
      {leftBehind.length > 0 && (
        <ul>
          {leftBehind.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <span>
        <strong>{t('runNotices.next')}</strong> {nextStep}
      </span>
    </div>
  );
}

function Findings(props: Pick<RunDetail, 'findings'>) {
  const links = useProvisioningLinks();
  const { t } = useTranslationRef(provisioningTranslationRef);
  return (
    <>
      {props.findings
        .filter(({ healedAt }) => !healedAt)
        .map(({ id, message, proposal }) => (
          <Alert
            key={id}
            status="warning"
            icon
            title={message}
            description={
              proposal && (
                <span>
                  {t('runNotices.proposed', {
                    proposal: proposal.title,
                    link: (
                      <Link href={links.findings()}>
                        {t('runNotices.seeFindings')}
                      </Link>
                    ),
                  })}
                </span>
              )
            }
          />
        ))}
    </>
  );
}
