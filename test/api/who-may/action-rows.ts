import { rowsOf } from './table.ts'

/**
 * Every type of action, for everybody who may ask; the marks are as in the table of routes. Most come to a refusal by
 * the facts, which stands behind the question who may.
 */
export const actionRows = rowsOf(`
#                       comes to                  nobody rep  manager director resolver credit finance admin t:credit t:finance t:director t:admin
limit.set               limit-day-past            o      r    r       r        r        +++    +++     r     +++      +++       r          r
limit.review            200                       o      r    r       r        r        +++    r       r     +++      r         r          r
hold.place              already-on-hold           o      r    r       r        r        +++    r       r     +++      r         r          r
hold.release            not-on-hold               o      r    r       r        r        +++    r       r     +++      r         r          r
reservation.make        reservation-not-approved  o      +aa  ++a     r        r        +++    r       r     +++      r         r          r
reservation.release     reservation-unknown       o      +aa  ++a     r        r        +++    r       r     +++      r         r          r
account.assign          person-unknown            o      r    ++a     r        r        +++    r       r     +++      r         r          r

dispute.raise           dispute-invoice-unknown   o      +aa  ++a     r        r        +++    r       r     +++      r         r          r
dispute.assign          person-unknown            o      r    ++aa    r        +a+a     ++++   r       r     ++++     r         r          r
dispute.comment         200                       o      +aa+ ++aa    ++aa     +a+a     ++++   ++++    r     ++++     ++++      ++++       r
dispute.accept          dispute-ended             o      r    r       r        r        ++++   r       r     ++++     r         r          r
dispute.propose         dispute-ended             o      +aa+ ++aa    r        +a+a     ++++   r       r     ++++     r         r          r
dispute.resolve         dispute-ended             o      +aa+ ++aa    r        +a+a     ++++   r       r     ++++     r         r          r
dispute.reopen          dispute-not-ended         o      +aa+ ++aa    r        +a+a     ++++   r       r     ++++     r         r          r
dispute.escalate        dispute-ended             o      +aa+ ++aa    r        +a+a     ++++   r       r     ++++     r         r          r

promise.record          promised-invoice-unknown  o      +aa  ++a     r        r        +++    r       r     +++      r         r          r
promise.postpone        promise-unknown           o      +aa  ++a     r        r        +++    r       r     +++      r         r          r
promise.cancel          promise-unknown           o      +aa  ++a     r        r        +++    r       r     +++      r         r          r
plan.agree              plan-running              o      r    r       r        r        +++    r       r     +++      r         r          r
plan.cancel             plan-unknown              o      r    r       r        r        +++    r       r     +++      r         r          r

exception.request       request-asks-nothing      o      +aa  ++a     r        r        +++    r       r     +++      r         r          r
exception.advise        request-unknown           o      r    ++a     ++a      r        r      r       r     r        r         +++        r
exception.approve       request-unknown           o      r    r       r        r        +++    +++     r     +++      +++       r          r
exception.decline       request-unknown           o      r    r       r        r        +++    +++     r     +++      +++       r          r
exception.withdraw      request-unknown           o      +aa  ++a     r        r        +++    r       r     +++      r         r          r

account.note            200                       o      +aa  ++a     ++a      r        +++    +++     r     +++      +++       +++        r
account.overdue-reason  200                       o      +aa  ++a     r        r        +++    r       r     +++      r         r          r
account.signal          200                       o      +aa  ++a     r        r        +++    r       r     +++      r         r          r
account.event           not-insolvent             o      r    r       r        r        +++    r       r     +++      r         r          r
insurance.set           insurance-unchanged       o      r    r       r        r        +++    r       r     +++      r         r          r

alert.acknowledge       200                       o      +aa  ++a     r        r        +++    +++     r     +++      +++       r          r
alert.snooze            alert-day-past            o      +aa  ++a     r        r        +++    +++     r     +++      +++       r          r
alert.assign            person-unknown            o      r    ++a     r        r        +++    r       r     +++      r         r          r
alert.close             alert-not-open            o      +aa  ++a     r        r        +++    +++     r     +++      +++       r          r
# An alert of the book as a whole
alert.acknowledge book  alert-not-open            o      r    r       r        r        +      r       r     +        r         r          r
alert.snooze book       alert-not-open            o      r    r       r        r        +      r       r     +        r         r          r
alert.assign book       alert-not-open            o      r    r       r        r        +      r       r     +        r         r          r
alert.close book        alert-not-open            o      r    r       r        r        +      r       r     +        r         r          r

broadcast.send          broadcast-nobody          o      r    r       r        r        +      r       r     l        r         r          r
broadcast.correct       broadcast-unknown         o      r    r       r        r        +      r       r     l        r         r          r
broadcast.withdraw      broadcast-unknown         o      r    r       r        r        +      r       r     l        r         r          r
broadcast.acknowledge   200                       o      +y   +y      +y       +y       +y     +y      +y    y        y         y          y

person.add              person-exists             o      r    r       r        r        r      r       +     r        r         r          +
person.change           person-unchanged          o      r    r       r        r        r      r       +     r        r         r          +
person.delegate         person-unchanged          o      +r   +r      +r       +r       +r     +r      ++    r        r         r          ++
person.end              person-unknown            o      r    r       r        r        r      r       +     r        r         r          +
person.erase            person-not-ended          o      r    r       r        r        r      r       +     r        r         r          +
token.add               token-owner-unclear       o      r    r       r        r        r      r       +     r        r         r          +
token.end               token-over                o      +rr  +rr     +rr      +rr      +rr    +rr     +++   r        r         r          +++
link.add                person-unknown            o      r    r       r        r        r      r       +     r        r         r          +
session.begin           200                       o      r    r       r        r        r      r       r     r        r         r          r
session.end             session-unknown           o      +r   +r      +r       +r       +r     +r      ++    r        r         r          ++

policy.set              policy-newer              o      r    r       r        r        +      +       r     l        +         r          r
rates.set               rates-base                o      r    r       r        r        +      +       r     l        +         r          r
routes.set              routes-newer              o      r    r       r        r        +      r       +     l        r         r          +
book.set-up             set-up-closed             o      r    r       r        r        r      r       +     r        r         r          +
message.replay          message-unknown           o      r    r       r        r        r      r       +     r        r         r          +
`)
