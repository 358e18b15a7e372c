// Written by tools/generate-database-types.ts from the migrations. Do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/** An object, or JSON text. An array must be given as text: the driver would make a PostgreSQL array of it. */
export type JsonInput = { readonly [key: string]: unknown } | string;

/** What a `point` arrives as; it is given as text, `(x,y)`. */
export type Point = { x: number; y: number };

export type Database = {
  'assessment.check_item': {
    county_id: Generated<string>;
    id: string;
    site_type_id: string;
    edition_id: string;
    number: number;
    content: string;
    kind: string;
    observation: Generated<string>;
    measure: ColumnType<JsonValue, JsonInput | undefined, JsonInput>;
    full_mark: ColumnType<string, string | number, string | number>;
    deduction: ColumnType<string, string | number, string | number>;
    floor_mark: ColumnType<string, string | number | undefined, string | number>;
    exemption: Generated<string>;
    standards: Generated<string[]>;
    retired_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  };
  'assessment.edition': {
    county_id: Generated<string>;
    id: string;
    version: string;
    name: string;
    cycle: Generated<string>;
    issued_on: string | null;
    year_weights: ColumnType<JsonValue, JsonInput | undefined, JsonInput>;
    method_weights: ColumnType<JsonValue, JsonInput | undefined, JsonInput>;
    state: string;
    created_at: ColumnType<Date, Date | string, Date | string>;
  };
  'assessment.index_node': {
    county_id: Generated<string>;
    id: string;
    edition_id: string;
    parent_id: string | null;
    level: string;
    number: string;
    title: string;
    sort_order: number;
    stated_points: ColumnType<string | null, string | number | null, string | number | null>;
  };
  'assessment.negative_item': {
    county_id: Generated<string>;
    id: string;
    edition_id: string;
    number: string;
    title: string;
    penalty: string;
    deduction: ColumnType<string | null, string | number | null, string | number | null>;
    look_back_months: number;
    basis: Generated<string>;
    note: Generated<string>;
    is_veto: boolean;
  };
  'assessment.site': {
    county_id: Generated<string>;
    id: string;
    code: string;
    name: string;
    site_type_id: string;
    address: Generated<string>;
    longitude: number | null;
    latitude: number | null;
    town_unit_id: string | null;
    village_unit_id: string | null;
    sponsor_unit_id: string | null;
    industry_unit_id: string | null;
    grid_code: string | null;
    state: string;
    note: Generated<string>;
    created_at: ColumnType<Date, Date | string, Date | string>;
    state_note: Generated<string>;
  };
  'assessment.site_type': {
    county_id: Generated<string>;
    id: string;
    name: string;
    sort_order: number;
  };
  'assessment.site_type_alias': {
    county_id: Generated<string>;
    alias: string;
    site_type_id: string;
  };
  'assessment.standard': {
    county_id: Generated<string>;
    node_id: string;
    requirements: ColumnType<JsonValue, JsonInput, JsonInput>;
    methods: string[];
    points: ColumnType<string, string | number, string | number>;
    scoring_rule: string;
    lead_unit_id: string | null;
    due_text: Generated<string>;
    due_days: Generated<string[]>;
  };
  'assessment.standard_unit': {
    county_id: Generated<string>;
    node_id: string;
    position: number;
    text: string;
    role: string;
    kind: string;
    unit_id: string | null;
  };
  'assessment.survey_question': {
    county_id: Generated<string>;
    id: string;
    edition_id: string;
    number: string;
    question: string;
    options: Generated<string[]>;
    kind: Generated<string>;
    group_name: Generated<string>;
    audience: Generated<string>;
    standards: Generated<string[]>;
    scoring: Generated<string>;
    sort_order: number;
  };
  'inspection.amendment': {
    county_id: Generated<string>;
    id: string;
    visit_id: string;
    account_id: string;
    at: ColumnType<Date, Date | string, Date | string>;
    reason: string;
    score_before: ColumnType<string | null, string | number | null, string | number | null>;
    score_after: ColumnType<string | null, string | number | null, string | number | null>;
  };
  'inspection.assignment': {
    county_id: Generated<string>;
    id: string;
    plan_id: string;
    site_id: string;
    sort_order: number;
    first_inspector: string;
    second_inspector: string;
  };
  'inspection.plan': {
    county_id: Generated<string>;
    id: string;
    name: string;
    kind: string;
    first_day: string;
    last_day: string;
    state: string;
    note: Generated<string>;
    created_by: string | null;
    created_at: ColumnType<Date, Date | string, Date | string>;
    sites: Generated<number>;
    visited: Generated<number>;
    seed: string | null;
    commitment: string | null;
    pool_hash: string | null;
    committed_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
    drawn_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
    closed_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
    version: Generated<number>;
  };
  'inspection.plan_inspector': {
    county_id: Generated<string>;
    plan_id: string;
    account_id: string;
    unit_ids: Generated<string[]>;
  };
  'inspection.plan_pool_site': {
    county_id: Generated<string>;
    plan_id: string;
    site_id: string;
    site_type_id: string;
    unit_ids: Generated<string[]>;
  };
  'inspection.plan_quota': {
    county_id: Generated<string>;
    plan_id: string;
    site_type_id: string;
    amount: number;
  };
  'inspection.visit': {
    county_id: Generated<string>;
    id: string;
    assignment_id: string;
    plan_id: string;
    site_id: string;
    site_type_id: string;
    site_code: string;
    site_name: string;
    unit_ids: string[];
    village_unit_id: string | null;
    submitted_by: string;
    arrived_at: ColumnType<Date, Date | string, Date | string>;
    longitude: number | null;
    latitude: number | null;
    submitted_at: ColumnType<Date, Date | string, Date | string>;
    received_at: ColumnType<Date, Date | string, Date | string>;
    note: Generated<string>;
    marks: ColumnType<string, string | number, string | number>;
    full_marks: ColumnType<string, string | number, string | number>;
    score: ColumnType<string | null, string | number | null, string | number | null>;
    findings: number;
    amended: Generated<boolean>;
  };
  'inspection.visit_result': {
    county_id: Generated<string>;
    id: string;
    visit_id: string;
    check_item_id: string;
    revision: Generated<number>;
    observation: ColumnType<JsonValue, JsonInput, JsonInput>;
    mark: ColumnType<string | null, string | number | null, string | number | null>;
    full_mark: ColumnType<string, string | number, string | number>;
    failed: boolean;
    note: Generated<string>;
    photo_ids: Generated<string[]>;
    amendment_id: string | null;
  };
  'organisation.area': {
    county_id: Generated<string>;
    id: string;
    code: string;
    name: string;
    level: string;
    parent_id: string | null;
    unit_id: string | null;
    kind: Generated<string>;
    area_m2: ColumnType<string, string | number, string | number>;
    polygon: ColumnType<JsonValue, JsonInput, JsonInput>;
  };
  'organisation.area_duty': {
    county_id: Generated<string>;
    id: string;
    area_id: string;
    unit_id: string;
    place_kind: Generated<string>;
    since: string;
    until: string | null;
  };
  'organisation.delegation': {
    county_id: Generated<string>;
    id: string;
    duty_id: string;
    to_account: string;
    first_day: string;
    last_day: string;
    reason: string;
    created_at: ColumnType<Date, Date | string, Date | string>;
    ended_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  };
  'organisation.duty': {
    county_id: Generated<string>;
    id: string;
    account_id: string;
    unit_id: string;
    role: string;
    since: ColumnType<Date, Date | string, Date | string>;
    until: ColumnType<Date | null, Date | string | null, Date | string | null>;
    granted_by: string | null;
  };
  'organisation.person': {
    county_id: Generated<string>;
    id: string;
    name: string;
    phone: Generated<string>;
    account_id: string | null;
  };
  'organisation.post': {
    county_id: Generated<string>;
    id: string;
    unit_id: string;
    kind: string;
    title: Generated<string>;
  };
  'organisation.post_holding': {
    county_id: Generated<string>;
    id: string;
    post_id: string;
    person_id: string;
    since: string;
    until: string | null;
    sort_order: Generated<number>;
  };
  'organisation.unit': {
    county_id: Generated<string>;
    id: string;
    code: string;
    name: string;
    short_name: string;
    kind: string;
    category: Generated<string>;
    parent_id: string | null;
    duties: Generated<string>;
    state: Generated<string>;
    created_at: ColumnType<Date, Date | string, Date | string>;
    closed_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  };
  'organisation.unit_alias': {
    county_id: Generated<string>;
    alias: string;
    unit_id: string;
    origin: string;
  };
  'platform.account': {
    county_id: Generated<string>;
    id: string;
    name: string;
    display_name: string;
    password_hash: string;
    must_change_password: Generated<boolean>;
    state: Generated<string>;
    created_at: ColumnType<Date, Date | string, Date | string>;
    password_changed_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
    email: string | null;
    phone: string | null;
  };
  'platform.audit_entry': {
    county_id: Generated<string>;
    id: string;
    at: ColumnType<Date, Date | string, Date | string>;
    account_id: string | null;
    actor: string;
    action: string;
    outcome: string;
    subject_kind: string;
    subject_id: string | null;
    detail: ColumnType<JsonValue, JsonInput, JsonInput>;
    request_id: string | null;
  };
  'platform.audit_seal': {
    county_id: Generated<string>;
    sequence: ColumnType<string, string | number | bigint, string | number | bigint>;
    entry_id: string;
    previous_hash: Buffer;
    hash: Buffer;
    sealed_at: ColumnType<Date, Date | string, Date | string>;
  };
  'platform.calendar_day': {
    county_id: Generated<string>;
    day: string;
    kind: string;
    name: string;
  };
  'platform.column_mapping': {
    county_id: Generated<string>;
    room: string;
    kind: string;
    table_key: string;
    fingerprint: string;
    columns: ColumnType<JsonValue, JsonInput, JsonInput>;
  };
  'platform.county': {
    county_id: string;
    code: string;
    name: string;
    created_at: ColumnType<Date, Date | string, Date | string>;
  };
  'platform.file': {
    county_id: Generated<string>;
    id: string;
    sha256: string;
    kind: string;
    media_type: string;
    name: string;
    bytes: ColumnType<string, string | number | bigint, string | number | bigint>;
    evidence: ColumnType<JsonValue, JsonInput | undefined, JsonInput>;
    uploaded_by: string | null;
    uploaded_at: ColumnType<Date, Date | string, Date | string>;
  };
  'platform.import_answer': {
    county_id: Generated<string>;
    room: string;
    kind: string;
    question: string;
    answer: string | null;
  };
  'platform.import_batch': {
    county_id: Generated<string>;
    id: string;
    room: string;
    kind: string;
    file_id: string;
    file_name: string;
    sha256: string;
    mapping: ColumnType<JsonValue | null, JsonInput | null, JsonInput | null>;
    state: string;
    counts: ColumnType<JsonValue | null, JsonInput | null, JsonInput | null>;
    created_by: string;
    created_at: ColumnType<Date, Date | string, Date | string>;
    committed_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  };
  'platform.migration': {
    name: string;
    sha256: string;
    applied_at: ColumnType<Date, Date | string | undefined, Date | string>;
  };
  'platform.notification': {
    county_id: Generated<string>;
    id: string;
    account_id: string;
    kind: string;
    once_key: string;
    title: string;
    body: string;
    href: string | null;
    created_at: ColumnType<Date, Date | string, Date | string>;
    read_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  };
  'platform.notification_delivery': {
    county_id: Generated<string>;
    channel: string;
    recipient: string;
    once_key: string;
    address: string;
    title: string;
    body: string;
    href: string | null;
    urgent: boolean;
    state: Generated<string>;
    attempts: Generated<number>;
    next_try: ColumnType<Date, Date | string, Date | string>;
    last_error: string | null;
    created_at: ColumnType<Date, Date | string, Date | string>;
    sent_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  };
  'platform.number_block': {
    county_id: Generated<string>;
    series: string;
    next_value: ColumnType<string, string | number | bigint, string | number | bigint>;
  };
  'platform.outbox': {
    county_id: Generated<string>;
    id: string;
    at: ColumnType<Date, Date | string, Date | string>;
    topic: string;
    payload: ColumnType<JsonValue, JsonInput, JsonInput>;
    delivered: Generated<string[]>;
    attempts: Generated<number>;
    next_try: ColumnType<Date, Date | string, Date | string>;
    last_error: string | null;
    done_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  };
  'platform.saved_view': {
    county_id: Generated<string>;
    id: string;
    account_id: string;
    list: string;
    name: string;
    query: string;
    created_at: ColumnType<Date, Date | string, Date | string>;
  };
  'platform.session': {
    county_id: Generated<string>;
    token_hash: Buffer;
    account_id: string;
    csrf_token: string;
    created_at: ColumnType<Date, Date | string, Date | string>;
    last_seen_at: ColumnType<Date, Date | string, Date | string>;
    expires_at: ColumnType<Date, Date | string, Date | string>;
  };
  'platform.sign_in_throttle': {
    key: string;
    failures: number;
    last_failure: ColumnType<Date, Date | string, Date | string>;
    blocked_until: ColumnType<Date, Date | string, Date | string>;
  };
  'rectification.case_event': {
    county_id: Generated<string>;
    id: string;
    case_id: string;
    at: ColumnType<Date, Date | string, Date | string>;
    kind: string;
    from_stage: string | null;
    to_stage: string;
    account_id: string | null;
    actor: string;
    unit_id: string | null;
    detail: ColumnType<JsonValue, JsonInput | undefined, JsonInput>;
    counted: ColumnType<JsonValue | null, JsonInput | null, JsonInput | null>;
  };
  'rectification.case_file': {
    county_id: Generated<string>;
    id: string;
    number: string;
    source: string;
    stage: string;
    category_id: string | null;
    condition_id: string | null;
    description: string;
    place: Generated<string>;
    longitude: number | null;
    latitude: number | null;
    town_unit_id: string | null;
    village_unit_id: string | null;
    grid_code: string | null;
    site_id: string | null;
    visit_id: string | null;
    finding_id: string | null;
    responsible_unit_id: string | null;
    reported_at: ColumnType<Date, Date | string, Date | string>;
    reported_by: Generated<string>;
    filed_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
    dispatched_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
    accepted_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
    phase: Generated<number>;
    phase_count: Generated<number>;
    limit_amount: ColumnType<string | null, string | number | null, string | number | null>;
    limit_unit: string | null;
    first_deadline_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
    deadline_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
    clock_from: ColumnType<Date | null, Date | string | null, Date | string | null>;
    half_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
    warn_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
    completed_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
    verified_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
    closed_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
    handled_by_unit_id: string | null;
    rework_count: Generated<number>;
    contest_count: Generated<number>;
    dispatch_is_final: Generated<boolean>;
    extended: Generated<boolean>;
    satisfaction: string | null;
    merged_into: string | null;
    escalation: Generated<number>;
    imported: Generated<boolean>;
    version: Generated<number>;
    updated_at: ColumnType<Date, Date | string, Date | string>;
    search: GeneratedAlways<string | null>;
    first_dispatched_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
    redispatched: Generated<boolean>;
    dispatch_due_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
    response_due_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
    split_from: string | null;
    recurs_from: string | null;
    voided_from: string | null;
    recheck_result: string | null;
    rechecked_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  };
  'rectification.case_photo': {
    county_id: Generated<string>;
    case_id: string;
    file_id: string;
    moment: string;
    added_at: ColumnType<Date, Date | string, Date | string>;
  };
  'rectification.category': {
    county_id: Generated<string>;
    id: string;
    kind: string;
    class_code: string;
    class_name: string;
    code: string;
    name: string;
    state: Generated<string>;
  };
  'rectification.check_item_condition': {
    county_id: Generated<string>;
    check_item_id: string;
    condition_id: string;
    origin: string;
  };
  'rectification.day_tally': {
    county_id: Generated<string>;
    unit_id: string;
    day: string;
    filed: Generated<number>;
    closed: Generated<number>;
    due: Generated<number>;
    on_time: Generated<number>;
    completed: Generated<number>;
    reworked: Generated<number>;
  };
  'rectification.extension': {
    county_id: Generated<string>;
    id: string;
    case_id: string;
    asked_by: string;
    asked_at: ColumnType<Date, Date | string, Date | string>;
    reason: string;
    wanted_until: ColumnType<Date, Date | string, Date | string>;
    state: string;
    decided_by: string | null;
    decided_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
    answer: string | null;
  };
  'rectification.filing_condition': {
    county_id: Generated<string>;
    id: string;
    category_id: string;
    number: number;
    text: string;
    phases: ColumnType<JsonValue, JsonInput, JsonInput>;
    closing_text: Generated<string>;
    default_unit_text: Generated<string>;
    default_unit_id: string | null;
    verification_limit: ColumnType<JsonValue | null, JsonInput | null, JsonInput | null>;
    state: Generated<string>;
  };
  'rectification.month_tally': {
    county_id: Generated<string>;
    unit_id: string;
    month: string;
    filed: Generated<number>;
    closed: Generated<number>;
    due: Generated<number>;
    on_time: Generated<number>;
    completed: Generated<number>;
    reworked: Generated<number>;
  };
  'rectification.standstill': {
    county_id: Generated<string>;
    id: string;
    case_id: string;
    kind: string;
    reason: string;
    plan: string | null;
    approved_by: string | null;
    since: ColumnType<Date, Date | string, Date | string>;
    until: ColumnType<Date | null, Date | string | null, Date | string | null>;
  };
};
