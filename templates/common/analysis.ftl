<#--
  What the analysis found, in sentences. Each macro writes the inside of a paragraph, or a table.
-->
<#import "page.ftl" as page>
<#assign a = analysis>
<#assign kinds = [["asks", "ask", "asks"], ["offers", "offer", "offers"], ["joint", "joint measure", "joint measures"], ["contributions", "contribution by others", "contributions by others"]]>

<#-- "13 asks, 12 offers and one joint measure" -->
<#function tally t>
  <#return list(kinds?filter(k -> t[k[0]] gt 0)?map(k -> count(t[k[0]], k[1], k[2])))>
</#function>

<#-- Links to the first of them, and how many more there are. -->
<#macro some elements most><#if elements?size gt most><#list elements[0..*most] as e>${ref(e)}<#sep>, </#sep></#list> and ${inWords(elements?size - most)} more<#else>${refs(elements)}</#if></#macro>

<#macro contents><@page.claim kind="measures" elements=package.measures>The package holds ${count(a.balance.all.total, "measure", "measures")}<#if a.balance.all.total gt 0>: ${tally(a.balance.all)}</#if>.</@page.claim><#if package.parts?has_content> It has ${count(package.parts?size, "part", "parts")}<#if package.phases?has_content> and ${count(package.phases?size, "phase", "phases")}</#if>.</#if></#macro>

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

<#macro figure f><@page.claim kind="figure-" + f.kind elements=f.elements><span class="strip-value<#if f.value?length gt 8> strip-long</#if>">${f.value}</span> <span class="strip-label">${f.label}</span></@page.claim></#macro>

<#-- Names of up to three entries of a bargain, and how many more there are. -->
<#function brief entries>
  <#local names = entries[0..*3]?map(e -> short(e.element))>
  <#return (entries?size gt 3)?then(names?join("; ") + "; and " + inWords(entries?size - 3) + " more", names?join("; "))>
</#function>

<#-- What has no counterpart, if anything has none; that every one has some is said only where it is so. -->
<#macro balance most=1000>
<#if a.balance.asksAnswered><@page.claim kind="answered-asks">For every ask a counterpart is recorded.</@page.claim><#elseif a.balance.unansweredAsks?has_content><@page.claim kind="unanswered-asks" elements=a.balance.unansweredAsks>${of(a.balance.unansweredAsks?size, a.balance.all.asks, "ask", "asks")} no counterpart is recorded: <@some a.balance.unansweredAsks most />.</@page.claim></#if>
<#if a.balance.offersAnswered> <@page.claim kind="answered-offers">For every offer a counterpart is recorded.</@page.claim><#elseif a.balance.unansweredOffers?has_content> <@page.claim kind="unanswered-offers" elements=a.balance.unansweredOffers>${of(a.balance.unansweredOffers?size, a.balance.all.offers, "offer", "offers")} no counterpart is recorded: <@some a.balance.unansweredOffers most />.</@page.claim></#if>
</#macro>

<#-- "For three of the nine asks", "For the only ask", "For all nine asks". -->
<#function of some all one many>
  <#if some lt all><#return "For " + inWords(some) + " of the " + count(all, one, many)></#if>
  <#return (all == 1)?then("For the only " + one, "For all " + count(all, one, many))>
</#function>

<#macro keystones>
<#local first = a.keystones.foremost>
<#local k = first[0]>
<@page.claim kind="keystone" elements=first?map(k -> k.measure)><#if first?size == 1>Most hangs on ${ref(k.measure)}: without it<#else>Most hangs on ${refs(first?map(k -> k.measure))}: without either of them</#if> ${inWords(k.falls.total)} of the <#if first?size == 1>${inWords(k.of.total)} others<#else>others</#if> that have not begun could never begin<#if k.percent?? && first?size == 1> (${k.percent}&#160;%)</#if>.</@page.claim>
</#macro>

<#assign stands = {
  "done": ["is done", "are done"], "in-force": ["is in force", "are in force"], "under-way": ["is under way", "are under way"],
  "suspended": ["is suspended", "are suspended"], "breached": ["is breached", "are breached"], "lapsed": ["has lapsed", "have lapsed"],
  "waiting": ["waits for others", "wait for others"], "blocked": ["can never begin as things stand", "can never begin as things stand"],
  "dropped": ["was dropped", "were dropped"]
}>

<#-- All standings; what can begin today first, and by name. -->
<#macro moves most=1000>
<#local ready = a.sequence.ready>
<@page.claim kind="ready" elements=ready><#if ready?has_content>${count(ready?size, "measure", "measures")?cap_first} can begin today: <@some ready most />.<#else>No measure can begin today.</#if></@page.claim>
<#local own = a.consents.proposerToday>
<#if own?has_content> <@page.claim kind="proposer-today" elements=own><#if own?size == ready?size>${(own?size == 1)?then("It needs", "They need")}<#else>${inWords(own?size)?cap_first} of them ${(own?size == 1)?then("needs", "need")}</#if> nobody but the executive of the proposer.</@page.claim></#if>
<#list a.sequence.groups as g><#if stands[g.standing.key]??> <@page.claim kind=g.standing.key elements=g.measures>${count(g.measures?size, "measure", "measures")?cap_first} ${(g.measures?size == 1)?then(stands[g.standing.key][0], stands[g.standing.key][1])}<#if g.standing == "blocked">: <@some g.measures most /></#if>.</@page.claim></#if></#list>
</#macro>

<#-- What is due, overdue or lapsed, if anything is. -->
<#macro today>
<@dates "overdue" "Overdue" "due" a.deadlines.overdue />
<@dates "due" "Due now" "" a.deadlines.due />
<@dates "lapsed" "Lapsed" "on" a.deadlines.lapsed />
</#macro>

<#macro dates kind title word deadlines><#if deadlines?has_content><p><@page.claim kind=kind elements=deadlines?map(d -> d.element)><strong>${title}:</strong> <#list deadlines as d>${ref(d.element)}, <#if word?has_content>${word} </#if>${d.date}<#sep>; </#sep></#list>.</@page.claim></p></#if></#macro>

<#macro reach r>
<@page.claim kind="trigger" elements=[r.trigger]><#if r.measures.total == 0>No measure is recorded that it would stop.<#else>It would stop <#if r.measures.total == analysis.balance.all.total>${(a.balance.all.total == 1)?then("the only measure", "all " + count(a.balance.all.total, "measure", "measures"))}<#else>${inWords(r.measures.total)} of ${count(a.balance.all.total, "measure", "measures")}</#if><#if r.direct lt r.measures.total>, ${inWords(r.direct)} directly and ${inWords(r.measures.total - r.direct)} through what they require<#else>, directly</#if>.</#if></@page.claim>
</#macro>

<#-- "The costs of three of 18 measures are stated: together $1.2 billion." -->
<#macro cost c><@page.claim kind="cost-" + c.currency elements=c.costed><#if c.stated == 0>The costs stated in ${c.currency} are together <#else>In ${c.currency} the ${(c.stated == 1)?then("cost", "costs")} of ${inWords(c.stated)} of ${count(c.of, "measure", "measures")}${(c.of lt a.balance.all.total)?then(" still sought", "")} ${(c.stated == 1)?then("is", "are")} stated<#if c.costed?size gt c.stated>, and of ${inWords(c.costed?size - c.stated)} of the parts, phases or the whole</#if>: <#if c.costed?size gt 1>together </#if></#if>${c.approximate?then("about ", "")}${sum(c.cost, c.currency)}.</@page.claim></#macro>
