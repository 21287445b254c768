import {type ConversionConfig, toJsonSchema} from '@valibot/to-json-schema';
import type * as v from 'valibot';
import {textOrNumber, wholeNumber} from '../api/fields.js';
import {DEFAULT_LIMIT, MAX_LIMIT, errorSchema} from '../api/index.js';
import type {Route} from './routes/route.js';

/** The part of OpenAPI 3.1 that is written here. */
type Json = Readonly<Record<string, unknown>>;

type Told = NonNullable<ReturnType<NonNullable<ConversionConfig['overrideSchema']>>>;

/** How figures travel, whose schemas say only how they are read. */
const FIGURES = new Map<unknown, Told>([
  [textOrNumber, {anyOf: [{type: 'string'}, {type: 'number'}]}],
  [wholeNumber, {type: 'integer', minimum: 0}],
]);

const schemaOf = (schema: v.GenericSchema): Json => {
  // What a schema makes of a value (days, exact amounts) is the reader's business: documented is what travels.
  const json: Record<string, unknown> = {
    ...toJsonSchema(schema, {
      typeMode: 'input',
      errorMode: 'ignore',
      overrideSchema: ({valibotSchema}) => FIGURES.get(valibotSchema),
    }),
  };
  delete json.$schema;
  return json;
};

const WHY: Readonly<Record<number, string>> = {
  400: 'A parameter cannot be obeyed.',
  401: 'The credential is missing or does not hold.',
  403: 'The role is not enough; the message names the one it takes.',
  404: 'There is no such thing, or it may not be seen.',
  409: 'The user cap is reached.',
  412: 'Somebody else has changed it since. The record as it stands is beside code, message and status.',
  415: 'The body is not JSON.',
  422: 'The body breaks a rule; the message names it.',
  428: 'The header If-Match is missing.',
};

const parameter = (
  place: string,
  name: string,
  description: string,
  schema: Json,
  required = false,
): Json => ({
  name,
  in: place,
  required,
  description,
  schema,
});

function listParameters({list}: Route): readonly Json[] {
  if (!list) return [];
  const fields = Object.keys(list);
  const page = [
    parameter('query', 'skip', 'Records to pass over.', {type: 'integer', minimum: 0, default: 0}),
    parameter('query', 'limit', 'Records at most.', {
      type: 'integer',
      minimum: 1,
      maximum: MAX_LIMIT,
      default: DEFAULT_LIMIT,
    }),
  ];
  if (fields.length === 0) return page;
  const names = fields.join(', ');
  return [
    ...page,
    parameter('query', 'sort', `Fields, parted by commas, "-" before one for descending: ${names}.`, {
      type: 'string',
    }),
    parameter(
      'query',
      'filter',
      `field:operator:value, parted by commas; all must hold. Operators: eq ne gt ge lt le search, between and in ` +
        `with values parted by "|". A backslash leads a comma, a bar or a backslash in a value. Fields: ${names}.`,
      {type: 'string'},
    ),
  ];
}

function parametersOf(route: Route): readonly Json[] {
  const ids = [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) =>
    parameter('path', name, `ID of the ${name}.`, {type: 'string'}, true),
  );
  const version =
    route.method === 'put'
      ? [parameter('header', 'If-Match', 'The version that was read, in quotes.', {type: 'string'}, true)]
      : [];
  const actsFor = route.actsFor
    ? [parameter('header', 'x-org-id', 'The organization that is acted for.', {type: 'string'}, true)]
    : [];
  return [...ids, ...listParameters(route), ...version, ...actsFor];
}

const HEADERS: Json = {
  'x-account-roles': {description: 'Roles of whoever asks, parted by commas.', schema: {type: 'string'}},
  'x-account-source': {description: 'Where the figures come from.', schema: {type: 'string'}},
};

function responsesOf(route: Route): Json {
  const content =
    route.answer === 'pdf'
      ? {'application/pdf': {schema: {type: 'string', format: 'binary'}}}
      : {'application/json': {schema: schemaOf(route.answer)}};
  const extra = 'refusals' in route ? (route.refusals ?? []) : [];
  const refusals = [400, 401, 403, 404, ...extra].map((status): [string, Json] => [
    String(status),
    {description: WHY[status], content: {'application/json': {schema: {$ref: '#/components/schemas/Error'}}}},
  ]);
  return {'200': {description: 'OK', headers: HEADERS, content}, ...Object.fromEntries(refusals)};
}

function operationOf(route: Route): Json {
  const body = 'body' in route ? route.body : undefined;
  return {
    operationId: route.operation,
    summary: route.summary,
    description:
      route.role === 'billing' ? 'Needs the Billing role.' : 'Needs the Viewer or the Billing role.',
    parameters: parametersOf(route),
    ...(body && {requestBody: {required: true, content: {'application/json': {schema: schemaOf(body)}}}}),
    responses: responsesOf(route),
  };
}

/** The OpenAPI 3.1 description of these routes, from the very schemas that clients read with. */
export function openApi(routes: readonly Route[]): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const path = `/${route.path.replace(/:(\w+)/g, '{$1}')}`;
    paths[path] = {...paths[path], [route.method]: operationOf(route)};
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Subscription gateway',
      version: '1',
      description: 'A subscription with its organizations, licenses, user caps and invoices.',
    },
    servers: [{url: '/api'}],
    security: [{token: []}, {}],
    paths,
    components: {
      securitySchemes: {token: {type: 'http', scheme: 'bearer', bearerFormat: 'JWT'}},
      schemas: {Error: schemaOf(errorSchema)},
    },
  };
}
