/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { StringDecoder } from 'node:string_decoder';
import {
  Finding,
  FindingOutcome,
} from '@steward/backstage-plugin-scorecards-common';
import {
  ReadRecord,
  toIsoTime,
} from '@steward/backstage-plugin-scorecards-node';
import { SaxesParser, SaxesTagPlain } from 'saxes';
import { ReportParser } from './ReportParser';

const RESULTS: { [element: string]: FindingOutcome } = {
  failure: 'fail',
  error: 'error',
  skipped: 'notApplicable',
};

interface TestCase {
  line: number;
  name: string | undefined;
  className: string | undefined;
  outcome: FindingOutcome;
  message: string | undefined;
}

/**
 * Reads JUnit XML: each test case is a control that passes or fails. Entities
 * of a document type are not followed.
 *
 * @see https://github.com/testmoapp/junitxml
 */
export class JUnitParser implements ReportParser {
  readonly #parser = new SaxesParser();
  readonly #decoder = new StringDecoder('utf8');
  readonly #suites: { name?: string; timestamp?: string }[] = [];
  readonly #seen = new Map<string, number>();
  #case: TestCase | undefined;
  #records: ReadRecord[] = [];
  #fault: string | undefined;
  #root = false;

  constructor() {
    this.#parser.on('opentag', tag => this.#open(tag));
    this.#parser.on('closetag', tag => this.#close(tag));
    this.#parser.on('error', error => {
      // One fault is enough to know that what follows cannot be trusted.
      this.#fault ??= error.message.replace(/^\d+:\d+: /, '');
    });
  }

  get whole(): boolean {
    return this.#fault === undefined;
  }

  push(chunk: Buffer): ReadRecord[] {
    if (this.#fault === undefined) {
      this.#parser.write(this.#decoder.write(chunk));
      this.#refuseFault();
    }
    return this.#taken();
  }

  end(): ReadRecord[] {
    if (this.#fault === undefined) {
      this.#parser.close();
      this.#refuseFault();
    }
    return this.#taken();
  }

  #taken(): ReadRecord[] {
    const records = this.#records;
    this.#records = [];
    return records;
  }

  #refuseFault(): void {
    if (this.#fault !== undefined) {
      this.#refuse(
        `line ${this.#parser.line}`,
        `It is not valid XML: ${
          this.#fault
        }. What follows was not read; send the whole file again.`,
      );
    }
  }

  #refuse(where: string, reason: string): void {
    this.#records.push({ findings: [], refused: [{ where, reason }] });
  }

  #open({ name, attributes }: SaxesTagPlain): void {
    if (this.#fault !== undefined) {
      return;
    }
    if (!this.#root && name !== 'testsuites' && name !== 'testsuite') {
      this.#fault = `<${name}> is not <testsuites> or <testsuite> of JUnit`;
    }
    this.#root = true;
    if (name === 'testsuite') {
      this.#suites.push({
        name: attributes.name,
        timestamp: attributes.timestamp,
      });
    } else if (name === 'testcase') {
      this.#case = {
        line: this.#parser.line,
        name: attributes.name,
        className: attributes.classname,
        outcome: 'pass',
        message: undefined,
      };
    } else if (this.#case && RESULTS[name]) {
      this.#case.outcome = RESULTS[name];
      this.#case.message = attributes.message;
    }
  }

  #close({ name }: { name: string }): void {
    if (this.#fault !== undefined) {
      return;
    }
    if (name === 'testsuite') {
      this.#suites.pop();
    } else if (name === 'testcase' && this.#case) {
      this.#end(this.#case);
      this.#case = undefined;
    }
  }

  #end(test: TestCase): void {
    if (!test.name) {
      this.#refuse(
        `line ${test.line}`,
        'A testcase has no name. Add the attribute name.',
      );
      return;
    }
    const suite = this.#suites[this.#suites.length - 1];
    const control = [test.className, test.name].filter(Boolean).join('.');
    const base = [suite?.name, control].filter(Boolean).join('/');
    // Cases of one name (a test that ran again, or one of many parameters) stay apart.
    const times = (this.#seen.get(base) ?? 0) + 1;
    this.#seen.set(base, times);
    const finding: Finding = {
      id: times === 1 ? base : `${base}#${times}`,
      control: { catalog: 'junit', id: control },
      title: test.message ? `${test.name}: ${test.message}` : test.name,
      outcome: test.outcome,
      severity: 'medium',
      resource: { type: 'Test', name: suite?.name },
      observedAt: toIsoTime(suite?.timestamp),
    };
    this.#records.push({ findings: [finding], refused: [] });
  }
}
