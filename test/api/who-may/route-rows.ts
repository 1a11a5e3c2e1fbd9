import { rowsOf } from './table.ts'

/**
 * Every route that is served, for everybody who may ask. Where there are several marks they are, of an account: the rep's
 * own, a colleague's in the same region, one elsewhere; of a dispute: of logistics on the rep's account, of legal on the
 * colleague's, of logistics elsewhere, and elsewhere one that the rep raised; of people's things: one's own, somebody
 * else's, nobody's.
 */
export const routeRows = rowsOf(`
#                                           comes to           nobody rep  manager director resolver credit finance admin t:credit t:finance t:director t:admin
GET  /                                      200                +      +    +       +        +        +      +       +     +        +         +          +
GET  /healthz                               200                +      +    +       +        +        +      +       +     +        +         +          +
GET  /readyz                                200                +      +    +       +        +        +      +       +     +        +         +          +
GET  /metrics                               200                +      +    +       +        +        +      +       +     +        +         +          +
GET  /openapi.json                          200                +      +    +       +        +        +      +       +     +        +         +          +
GET  /docs                                  200                +      +    +       +        +        +      +       +     +        +         +          +
GET  /docs/problems                         200                +      +    +       +        +        +      +       +     +        +         +          +
GET  /docs/files/:file                      200                +      +    +       +        +        +      +       +     +        +         +          +
GET  /sign-in                               200                +      +    +       +        +        +      +       +     +        +         +          +
GET  /sign-in/openid                        404                +      +    +       +        +        +      +       +     +        +         +          +
GET  /sign-in/openid/callback               404                +      +    +       +        +        +      +       +     +        +         +          +
GET  /sign-in/:secret                       410                +      +    +       +        +        +      +       +     +        +         +          +
POST /sign-in/:secret                       410                +      +    +       +        +        +      +       +     +        +         +          +
POST /sign-out                              session-unknown    o      +    +       +        +        +      +       +     +        +         +          +
# The chat side: it finds out itself who speaks
GET  /desk                                  200                o      +    +       +        +        +      +       +     r        r         r          r
GET  /desk/files/:file                      200                +      +    +       +        +        +      +       +     +        +         +          +
POST /desk/say                              200                o      +    +       +        +        +      +       +     t        t         t          t
POST /desk/press                            200                o      +    +       +        +        +      +       +     t        t         t          t
POST /desk/as                               person-not-picked  +      +    +       +        +        +      +       +     +        +         +          +
POST /slack/events                          401                +      +    +       +        +        +      +       +     +        +         +          +
# Accounts, and what is asked of them
GET  /api/me                                200                o      +    +       +        +        +      +       +     +        +         +          +
POST /api/credit-checks                     200                o      +aa  ++a     ++a      r        +++    +++     r     +++      +++       +++        r
GET  /api/accounts                          200                o      +    +       +        r        +      +       r     +        +         +          r
GET  /api/accounts/:id                      200                o      +aa  ++a     ++a      r        +++    +++     r     +++      +++       +++        r
GET  /api/accounts/:id/cover                200                o      r    r       r        r        +++    +++     r     +++      +++       r          r
POST /api/accounts/:id/events               not-insolvent      o      r    r       r        r        +++    r       r     +++      r         r          r
GET  /api/portfolio                         200                o      +    +       +        r        +      +       r     +        +         +          r
GET  /api/promises                          200                o      +    +       +        r        +      +       r     +        +         +          r
GET  /api/plans                             200                o      +    +       +        r        +      +       r     +        +         +          r
GET  /api/requests                          200                o      +    +       +        r        +      +       r     +        +         +          r
GET  /api/accounts/:id/requests/:requestId  200                o      +aa  ++a     ++a      r        +++    +++     r     +++      +++       +++        r
GET  /api/alerts                            200                o      +    +       +        r        +      +       r     +        +         +          r
GET  /api/events                            200                o      +    +       +        +        +      +       +     +        +         +          +
POST /api/actions                           action-unknown     o      +    +       +        +        +      +       +     +        +         +          +
# Disputes and their files
GET  /api/disputes                          200                o      +    +       +        +        +      +       r     +        +         +          r
GET  /api/accounts/:id/disputes/:disputeId  200                o      +aa+ ++aa    ++aa     +a+a     ++++   ++++    r     ++++     ++++      ++++       r
POST /api/files                             upload-empty       o      +    +       +        +        +      +       r     +        +         +          r
GET  /api/files/:hash                       200                o      +ff+ ++ff    ++ff     +f+f     ++++   ++++    r     ++++     ++++      ++++       r
# The book
GET  /api/book                              200                o      +    +       +        +        +      +       +     +        +         +          +
GET  /api/book/alerts                       200                o      r    r       r        r        +      +       +     +        +         r          +
GET  /api/policies/:version                 200                o      +    +       +        r        +      +       r     +        +         +          r
GET  /api/policies/presets                  200                o      +    +       +        +        +      +       +     +        +         +          +
GET  /api/setup                             200                o      r    r       r        r        r      r       +     r        r         r          +
POST /api/imports                           file-unreadable    o      r    r       r        r        +      +       r     +        +         r          r
GET  /api/imports/:id                       import-unknown     o      r    r       r        r        +      +       r     +        +         r          r
# Words to people
GET  /api/journal                           200                o      +    +       +        +        +      +       +     +        +         +          +
GET  /api/messages                          200                o      +    +       +        +        +      +       +     +        +         +          +
GET  /api/dead-letters                      200                o      r    r       r        r        r      r       +     r        r         r          +
GET  /api/broadcasts                        200                o      +    +       +        +        +      +       +     +        +         +          +
GET  /api/broadcasts/:id                    200                o      +y   +y      ++       +y       ++     +y      +y    ++       y         ++         y
POST /api/broadcasts/preview                200                o      r    r       r        r        +      r       r     l        r         r          r
# People
GET  /api/people                            200                o      r    +       r        r        +      r       +     +        r         r          +
GET  /api/people/:id                        200                o      r    ++      r        r        ++     r       ++    ++       r         r          ++
GET  /api/sessions                          200                o      +r   +r      +r       +r       +r     +r      ++    +r       +r        +r         ++
GET  /api/tokens                            200                o      +    +       +        +        +      +       +     +        +         +          +
# The command line's own door, on the port
POST /local/credit-checks                   200                n      n    n       n        n        n      n       n     n        n         n          n
GET  /local/people                          200                n      n    n       n        n        n      n       n     n        n         n          n
GET  /local/address                         200                n      n    n       n        n        n      n       n     n        n         n          n
GET  /local/doctor                          200                n      n    n       n        n        n      n       n     n        n         n          n
GET  /local/layouts                         200                n      n    n       n        n        n      n       n     n        n         n          n
POST /local/layouts/:id/forget              layout-unknown     n      n    n       n        n        n      n       n     n        n         n          n
`)
