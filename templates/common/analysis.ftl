<#--
  What the analysis found, in sentences. Each macro writes the inside of a paragraph, or a table.
-->
<#import "page.ftl" as page>
<#assign a = analysis>

<#macro contents><@page.claim kind="measures" elements=package.measures><#if content.directions?has_content>${msg("holds.of", a.balance.all.total, list(content.directions?map(d -> msg("count." + d.direction.key, d.count))))}<#else>${msg("holds", a.balance.all.total)}</#if></@page.claim><#if package.parts?has_content><#local parts><@page.claim kind="parts" elements=package.parts>${msg("count.part", package.parts)}</@page.claim></#local> <#if package.phases?has_content><#local phases><@page.claim kind="phases" elements=package.phases>${msg("count.phase", package.phases)}</@page.claim></#local>${msg("has.both", parts, phases)}<#else>${msg("has", parts)}</#if></#if></#macro>

<#-- What a reader must know first of what changed; of positions only what the document shows. -->
<#macro sinceBox most=3 whole=true>
<#if since??>
<#local told = whole?then(since.moved, since.movedInShort)>
<section class="since" aria-labelledby="section--since">
<h2 class="plain" id="section--since">${msg("changes.box", since.number, since.edition)}</h2>
<ul class="points">
<#list told as m><li><@page.claim kind="since-" + m.what elements=m.elements?map(id -> {"id": id})>${msg("label", msg("changes.box." + m.what), some(m.elements, most))}.</@page.claim></li></#list>
<li>${msg(since.documented?then("changes.box.all", "changes.box.count"), since.count)}</li>
</ul>
</section>
</#if>
</#macro>

<#-- Up to six figures, each with its words. -->
<#macro strip>
<#if content.figures?has_content>
<#if medium == "pdf">
<table class="strip"><tbody><tr>
<#list content.figures as f><td><@figure f /></td></#list>
</tr></tbody></table>
<#else>
<ul class="strip"><#list content.figures as f><li><@figure f /></li></#list></ul>
</#if>
</#if>
</#macro>

<#macro figure f>
<#if f.cost??>
<#local c = f.cost>
<@page.claim kind="figure-cost-" + c.currency elements=c.elements><@value sum(c.sum, c.currency) /> <span class="strip-label"><#if c.stated == 0>${msg(c.approximate?then("figure.estimate", "figure.cost"))}<#else>${msg(c.approximate?then("figure.estimate.of", "figure.cost.of"), c.stated, c.of)}</#if></span></@page.claim>
<#else>
<@page.claim kind="figure-" + f.kind elements=f.elements><@value msg("figures", f.count) /> <span class="strip-label">${msg("figure." + f.kind, f.count)}</span></@page.claim>
</#if>
</#macro>

<#macro value text><span class="strip-value<#if text?length gt 8> strip-long</#if>">${text}</span></#macro>

<#-- Names of up to three entries of a bargain, and how many more there are. -->
<#function brief entries>
  <#local told = upTo(entries, 3)>
  <#local names = told.first?map(e -> short(e))?join(msg("semicolon"))>
  <#return (told.more gt 0)?then(msg("brief.more", names, told.more), names)>
</#function>

<#-- What has no counterpart, if anything has none; that every one has some is said only where it is so. -->
<#macro balance most=1000>
<#if a.balance.asksAnswered><@page.claim kind="answered-asks">${msg("answered.asks")}</@page.claim><#elseif content.unansweredAsks.elements?has_content><@page.claim kind="unanswered-asks" elements=content.unansweredAsks.elements><@unanswered "asks" content.unansweredAsks most /></@page.claim></#if>
<#if a.balance.offersAnswered> <@page.claim kind="answered-offers">${msg("answered.offers")}</@page.claim><#elseif content.unansweredOffers.elements?has_content> <@page.claim kind="unanswered-offers" elements=content.unansweredOffers.elements><@unanswered "offers" content.unansweredOffers most /></@page.claim></#if>
</#macro>

<#macro unanswered side share most>${msg("unanswered." + side + "." + share.extent.key, share.count, share.of, some(share.elements, most))}</#macro>

<#macro keystones>
<#local first = a.keystones.foremost>
<#local k = first[0]>
<@page.claim kind="keystone" elements=first?map(k -> k.measure)><#if first?size == 1><#if k.percent??>${msg("keystone.percent", ref(k.measure), k.falls.total, k.of.total, k.percent)}<#else>${msg("keystone", ref(k.measure), k.falls.total, k.of.total)}</#if><#else>${msg("keystone.several", refs(first?map(k -> k.measure)), k.falls.total)}</#if></@page.claim>
</#macro>

<#-- All standings; what can begin today first, and by name. -->
<#macro moves most=1000>
<#local ready = a.sequence.ready>
<@page.claim kind="ready" elements=ready>${sentence("ready", ready, some(ready, most))}</@page.claim>
<#local own = content.proposerToday>
<#if own.elements?has_content> <@page.claim kind="proposer-today" elements=own.elements>${sentence("proposer-today." + own.extent.key, own.count)}</@page.claim></#if>
<#list content.standings as g> <@page.claim kind=g.standing.key elements=g.measures>${sentence("standing-of." + g.standing.key, g.measures, some(g.measures, most))}</@page.claim></#list>
</#macro>

<#-- What is due, overdue or lapsed, if anything is. -->
<#macro today>
<@dates "overdue" a.deadlines.overdue />
<@dates "due" a.deadlines.due />
<@dates "lapsed" a.deadlines.lapsed />
</#macro>

<#macro dates kind deadlines><#if deadlines?has_content><p><@page.claim kind=kind elements=deadlines?map(d -> d.element)><strong>${msg("today." + kind)}</strong> <#list deadlines as d>${msg("today." + kind + ".item", ref(d.element), d.date)}<#sep>${msg("semicolon")}</#sep></#list>.</@page.claim></p></#if></#macro>

<#macro reach r>
<@page.claim kind="trigger" elements=[r.reach.trigger]><#if r.extent.key == "none">${msg("reach.none")}<#else><#local what = msg("reach." + r.extent.key, r.reach.measures.total, r.reach.of.total)><#if r.through gt 0>${msg("reach.through", what, r.direct, r.through)}<#else>${msg("reach.directly", what)}</#if></#if></@page.claim>
</#macro>

<#-- "The costs of three of 18 measures are stated: together $1.2 billion." -->
<#macro cost c>
<#local exact = sum(c.sum, c.currency)>
<#local amount = c.approximate?then(msg("money.about", exact), exact)>
<#local whole = (c.several && c.stated gt 0)?then(msg("cost.together", amount), amount)>
<#local of = msg(c.soughtOnly?then("count.measure.sought", "count.measure"), c.of)>
<@page.claim kind="cost-" + c.currency elements=c.elements><#if c.stated == 0>${msg("cost.none-of", c.currency, amount)}<#elseif c.beside gt 0>${msg("cost.beside", c.currency, c.stated, of, whole, c.beside)}<#else>${msg("cost.of", c.currency, c.stated, of, whole)}</#if></@page.claim></#macro>
