/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { resolveParameterSteps } from '@backstage/plugin-scaffolder-common/alpha';
import { FieldExtensionOptions } from '@backstage/plugin-scaffolder-react';
import { JsonObject, JsonValue } from '@backstage/types';
import { Alert, Button, Text } from '@backstage/ui';
import { TimeAgo } from '@steward/backstage-plugin-portal-react';
import { useApi } from '@backstage/core-plugin-api';
import {
  AssessAnswer,
  requestOfForm,
} from '@steward/backstage-plugin-provisioning-common';
import { useId, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { provisioningApiRef } from '../../api';
import { AssessmentSection } from '../../fields/AssessmentSection';
import { refusalsOf } from '../../fields/refusalsOf';
import { useAssessment } from '../../fields/useAssessment';
import { useProvisioningLinks } from '../../hooks/useProvisioningLinks';
import { provisioningTranslationRef } from '../../translation';
import { answerInShort } from './answerWords';
import { emptyFields, RequestForm } from './formOf';
import { FormProblem } from './formProblems';
import { RequestReview } from './RequestReview';
import styles from './RequestPage.module.css';
import { SendNotice } from './SendNotice';
import { StepForm } from './StepForm';
import { StepTrail } from './StepTrail';
import { useAnswerChange } from './useAnswerChange';
import { useRequestDraft } from './useRequestDraft';
import { useSendRequest } from './useSendRequest';

export interface RequestStepsProps {
  templateRef: string;
  /** Entity ref of the person whose draft it is. */
  reader: string;
  title: string;
  description?: string;
  buttonLabels?: { backButtonText?: string; reviewButtonText?: string };
  form: RequestForm;
  extensions: FieldExtensionOptions<any, any>[];
}

/** The steps of a request up to its sending, with what it would do in view all the while. */
export function RequestSteps(props: RequestStepsProps) {
  const { templateRef, reader, form, buttonLabels } = props;
  const { assessment, titles } = form;
  const { t } = useTranslationRef(provisioningTranslationRef);
  const links = useProvisioningLinks();
  const navigate = useNavigate();
  const api = useApi(provisioningApiRef);
  const formId = useId();
  const [prefill] = useState(
    () => new URLSearchParams(window.location.search).get('formData') ?? '',
  );
  const draft = useRequestDraft({
    reader,
    templateRef,
    prefill,
    secret: form.secret,
  });
  const { values } = draft;
  const sending = useSendRequest(templateRef);
  const [isChecking, setIsChecking] = useState(false);
  const [place, setPlace] = useState(0);

  const { visible, values: wanted } = useMemo(
    () =>
      resolveParameterSteps(
        values as Record<string, JsonValue>,
        form.steps.map(({ mergedSchema, when }) => ({
          schema: mergedSchema,
          when,
        })),
      ),
    [values, form],
  );
  const steps = form.steps.filter((_, index) => visible[index]);
  const step = steps.at(place);
  const isReview = place >= steps.length;

  const empty = emptyFields(steps, wanted);
  const read = useAssessment(assessment?.mapping, wanted, draft.isTouched);
  const change = useAnswerChange(t, read.value, assessment?.mapping);

  const heading = useRef<HTMLHeadingElement>(null);
  const goTo = (next: number) => {
    setPlace(next);
    heading.current?.scrollIntoView?.();
    heading.current?.focus();
  };

  const check = async (formData: JsonObject): Promise<FormProblem[]> => {
    if (!assessment || place < steps.length - 1) {
      return [];
    }
    let answer: AssessAnswer;
    try {
      answer = await api.post('/assess', {
        body: requestOfForm(assessment.mapping, formData),
      });
    } catch (error) {
      return [
        {
          text: t('requestForm.checkProblem', {
            message: (error as Error).message,
          }),
        },
      ];
    }
    return refusalsOf(t, answer, assessment.mapping, formData).map(text => ({
      text,
    }));
  };

  const send = async () => {
    const taskId = await sending.send(wanted, draft.keyOf(wanted));
    const task = taskId && links.task(taskId);
    if (task) {
      draft.forget();
      navigate(task);
    }
  };

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h2 className={styles.title} ref={heading} tabIndex={-1}>
          {props.title}
        </h2>
        {props.description && (
          <Text as="p" color="secondary">
            {props.description}
          </Text>
        )}
        <StepTrail
          titles={[...steps.map(({ title }) => title), t('requestForm.review')]}
          place={place}
        />
      </header>
      <div className={styles.columns} data-has-panel={!!assessment}>
        <div
          className={styles.main}
          onClickCapture={draft.touch}
          onInputCapture={draft.touch}
          onKeyDownCapture={draft.touch}
        >
          {draft.restoredAt !== undefined && !isReview && (
            <p className={styles.notice} role="status">
              {t('requestForm.draft', {
                time: <TimeAgo at={new Date(draft.restoredAt).toISOString()} />,
              })}{' '}
              <Button size="small" variant="tertiary" onPress={draft.startOver}>
                {t('requestForm.startOver')}
              </Button>
            </p>
          )}
          {!draft.isKept && (
            <Alert status="warning" icon title={t('requestForm.noRoom')} />
          )}
          {step ? (
            <StepForm
              key={`${place} ${draft.restoredAt}`}
              id={formId}
              step={step}
              extensions={props.extensions}
              titles={titles}
              values={values}
              onChange={draft.change}
              change={change}
              check={check}
              onChecking={setIsChecking}
              onDone={() => goTo(place + 1)}
            />
          ) : (
            <RequestReview steps={steps} values={wanted} />
          )}
        </div>
        {assessment && (
          <aside className={styles.side}>
            <AssessmentSection
              title={assessment.title}
              read={read}
              mapping={assessment.mapping}
              formData={wanted}
              titles={titles}
              empty={empty}
              change={
                change && (
                  <p className={styles.changed}>
                    <strong>{t('requestForm.changed')}</strong> {change.words}
                  </p>
                )
              }
            />
          </aside>
        )}
      </div>
      <footer className={styles.foot}>
        <div className={styles.notices} role="status">
          <SendNotice sending={sending} />
        </div>
        <span className={styles.short}>
          {assessment &&
            read.value &&
            answerInShort(t, read.value, assessment.mapping, titles, empty)}
        </span>
        {place > 0 && (
          <Button
            variant="secondary"
            isDisabled={sending.isSending}
            onPress={() => goTo(place - 1)}
          >
            {buttonLabels?.backButtonText ?? t('requestForm.back')}
          </Button>
        )}
        {isReview ? (
          <Button
            variant="primary"
            isPending={sending.isSending}
            onPress={send}
          >
            {t('requestForm.send')}
          </Button>
        ) : (
          <Button
            key={place}
            variant="primary"
            type="submit"
            form={formId}
            isPending={isChecking}
          >
            {place === steps.length - 1
              ? buttonLabels?.reviewButtonText ?? t('requestForm.review')
              : t('requestForm.next')}
          </Button>
        )}
      </footer>
    </div>
  );
}
