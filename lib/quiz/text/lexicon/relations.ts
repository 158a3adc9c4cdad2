/**
 * Relations and everyday verbs: each group lists words and phrases that may stand for one another in an answer.
 * A word may belong to several groups.
 */
export const RELATIONS: Record<string, string> = {
  more: 'more, rise, rises, rising, risen, climb, climbs, increase, increased, raise, higher, high, bigger, big, larger, large, greater, boost, grow, grows, extra, additional, up, stronger, strengthen, strong, crank, crank up, turn up, bump up, dial up, ramp up, scale up, go up, expand, enlarge, widen, wider, deepen, deeper, longer, long, heavier, heavy, intensify, tougher, strict, stricter, harder, enhance, upping, upped, aggressive, elevate, maximise, excessive, a lot of, lots of, amplify, double, triple, beef up, plenty of, keep adding, tons of, as many as possible, as long as possible, longest, biggest, highest',
  less: 'less, trim, trimmed, prune, pruned, sink, fewer, reduce, reduction, decrease, decreased, lower, low, lowering, smaller, small, cut, cut down, cut back, drop down, shrink, limit, lessen, minimise, turn down, dial down, tone down, scale down, scale back, go down, bring down, narrow, narrower, shallower, shallow, shorter, short, shorten, tinier, tiny, constrain, restrict, half, halve, fewest, smallest, not so many, not as many, not too many, not that many, slim, slimmer, compact, diminish, downsize, down, lighter, weaker, weaken, decrement, thinner, scarce, fraction of, a few, only few, modest, little, not so much, not too much',
  same: 'same, identical, identically, equal, equally, alike, clone, copy, copies, duplicate, twin, indistinguishable, mirror, mirror image, equivalent, uniform, in lockstep, lockstep, in sync, sync, in unison, unison, interchangeable, redundant, redundancy, symmetric, symmetrical, symmetry, carbon copy, match, matching, no difference, not any difference, no different, replica, parallel, in parallel, tied together, tie, mimic, homogeneous, doppelganger, xerox, echo each other, repeat each other, in tandem, move together, stay together',
  different:
    'different, difference, differ, differently, distinct, distinctive, diverse, diversity, unique, uniquely, varied, unlike, dissimilar, unrelated, distinguish, differentiate, diverge, specialise, apart, far apart, foreign, unalike, tell apart, own thing, vary',
  similar:
    'similar, coincide, similarity, similarly, alike, related, close, closely related, resemble, comparable, common, in common, share, shared, overlap, same kind, same sort, akin, nearby, sufficiently close, compatible, match, relevant, not too different, not very different, not so different, not that different, look like, looks like',
  fast: 'fast, faster, fastest, quick, quicker, quickly, speed up, speeds up, speed things up, speed it up, speeds it up, speed the, speed training, speed inference, accelerate, rapid, rapidly, sooner, less time, less long, shorter, shorten, save time, saves time, quickens, boost speed, speedup, swift, swifter, speedy, sped up, time saving, cuts time, lower latency, fewer epochs, fewer steps, fewer iterations, less epochs, less steps, less iterations, not as long',
  slow: 'slow, hamper, hinder, slower, slowly, slow down, slows, slowdown, takes longer, take longer, taking longer, longer, long time, longer time, takes long, more time, extra time, more epochs, more steps, more iterations, more updates, more passes, extra epochs, additional epochs, extra iterations, extra steps, additional iterations, additional steps, additional time, more rounds, delay, drag, drags, prolong, time consuming, sluggish, lengthen, lengthens, takes more, costs more time, costs time, cost time, lag, hold back, held back, sooner or later, retard, decelerate, doubles the time, twice as long, twice the time, twice as many, double the time, more slowly, needs longer, drawn out, higher latency, delayed, impede, takes forever, takes ages, lasts longer, twice the epochs, double the epochs, double the number of epochs, more training time, stretch out, stretches',
  change:
    'change, altered, readjust, readapt, alter, update, modify, adjust, adapt, shift, move, vary, tweak, tune, retune, fluctuate, budge, evolve, drift, touch, affect, edit, wobble, jump around, move around, correct',
  fixed:
    'fixed, fix, constant, static, steady, unchanged, unchanging, stationary, locked, lock, stay put, held still, keep still, hold still, stand still, immutable, untouched, intact, stay the same, stays the same, remain the same, remains the same, kept the same, keep the same, held constant, stable, stability, set in stone, solid, consistent, consistently, nailed down, pinned, as is, not move, as they are',
  damage:
    'damage, change it for the worse, change for the worse, change them for the worse, wreck, destroy, spoil, ruin, corrupt, overwrite, mess up, mess with, messing with, mess, harm, hurt, disrupt, distort, wash out, wash away, wipe out, wipe, erase, lose, forget, break, degrade, pollute, scramble, undo, trash, screw up, destruct, unlearn, wipe away, throw away, throw off, blow away, override, catastrophic, interfere, mangle, disturb, demolish, shake up, kill, obliterate, deteriorate, worsen, contaminate, clobber, tamper, shatter, smash, garble, devastate, bulldoze, trample, drown, smudge, smear, tarnish, muddle, muddy, botch, wear away',
  protect:
    'protect, preserve, keep, retain, safe, safely, shield, save, guard, maintain, conserve, secure, safeguard, intact, untouched, keep safe, hold on to, hang on to, sheltered, shelter, remember, stay intact',
  poor: 'poor, poorly, bad, badly, useless, worse, worst, terrible, terribly, fail, fails, failure, ineffective, struggle, weak, awful, horrible, disappointing, underperform, suffer, garbage, rubbish, crap, limited, little use, no use, pointless, unlikely, hard, difficult, suboptimal, inefficient, mediocre, not well, not good, not great, hardly, barely, rarely, seldom, suck, sucks, trouble, waste, unsuccessful, unhelpful, inappropriate, unsuitable, unsuited, counterproductive, doubtful, flop, lousy, minimal, marginal, unreliable, little benefit, little value, little help, limited use, limited value, less effective, less well, less useful, less helpful, not ideal, not recommended, problematic, problem, worthless, dismal',
  useful:
    'useful, relevant, applicable, apply, transferable, meaningful, helpful, valuable, help, suit, suitable, appropriate, matter, fit, carry over, carries over, reusable, usable, of use, translate, make sense, makes sense, transfer, pertinent, serve, benefit, of value, worth, any use, much use, good for, be used, any good, worthwhile, reuse, reused, exploit, contribute, useable',
  useless:
    'useless, irrelevant, meaningless, worthless, unrelated, inapplicable, wrong, pointless, unhelpful, no use, little use, not of use, no good, unsuitable, garbage, noise, mismatched, mismatch, misleading, inappropriate, not transferable, nothing to do with, foreign, dead weight, off target, no sense, nonsense, little value, of no use, of little use, obsolete, incompatible, unusable',
  add: 'add, use, apply, introduce, include, employ, insert, enable, turn on, switch on, try, implement, incorporate, put, with, have, consider, adopt, utilise, recommend, throw in, bring in, activate, install, plug in, go for, set up, do, perform, make use of, sprinkle, slap, stick in, reach for, opt for, start using, rely on, via, through, by, impose, stick, toss in, deploy',
  remove:
    'remove, delete, drop, discard, throw away, throw out, eliminate, get rid of, take out, cut, cut off, chop, chop off, leave out, exclude, strip, ditch, omit, skip, leave behind, replace, swap, swap out, drop off, toss, toss out, take off, dump, scrap, lop off, take away, take some away, taken away, take them away, take a few away, not transfer, not reuse, not copy, not keep, disregard, ignore, let go, remove from, peel off, detach, slice off, cut away',
  stop: 'stop, halt, end, terminate, quit, interrupt, cease, cut off, break off, finish, abort, call it a day, pull the plug',
  only: 'only, just, solely, merely, exclusively, purely, nothing but, alone',
  independent:
    'independent, independently, separate, separately, individually, individual, own, its own, their own, each own, distinct, different, not shared, one by one, unique, afresh, anew, per weight, respective, one at a time, fresh',
  break:
    'break, broken, destroy, escape, undo, lift, get out of, resolve, remove, overcome, leave, fix, get away from, get rid of, disrupt, eliminate, shatter, tell apart, separate, disturb',
  specific:
    'specific, specifically, particular, specialised, specialise, specialised for, tailored, tied, task specific, bound, unique, dedicated, tuned, adapted, custom, customised, geared, designed for, made for, too special, special, belongs to, tuned to, fitted to, only good for, suited to, built for, overly specific, fine tuned for, trained for, meant for, catered, particular to, domain specific, specificity, too specialised',
};

/** Pairs that exclude each other. Denying one of a complementary pair asserts the other. */
export const OPPOSITES: { pair: [string, string]; complementary: boolean }[] = [
  { pair: ['more', 'less'], complementary: false },
  { pair: ['fast', 'slow'], complementary: false },
  { pair: ['same', 'different'], complementary: true },
  { pair: ['change', 'fixed'], complementary: true },
  { pair: ['turnedOff', 'active'], complementary: true },
];
