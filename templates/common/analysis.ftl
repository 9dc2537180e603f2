<#--
  What the analysis found, in sentences. Each macro writes the inside of a paragraph, or a table.
-->
<#import "page.ftl" as page>
<#assign a = analysis>
<#assign directed = {"ask": ["ask", "asks"], "offer": ["offer", "offers"], "joint": ["joint measure", "joint measures"], "contribution": ["contribution by others", "contributions by others"]}>

<#-- Links to the first of them, and how many more there are. -->
<#macro some elements most><#local told = upTo(elements, most)><#if told.more gt 0><#list told.first as e>${ref(e)}<#sep>, </#sep></#list> and ${inWords(told.more)} more<#else>${refs(elements)}</#if></#macro>

<#-- The same by numbers. -->
<#macro numbered elements most><#local told = upTo(elements, most)><#list told.first as e>${num(e)}<#sep>, </#sep></#list><#if told.more gt 0> and ${inWords(told.more)} more</#if></#macro>

<#macro contents><@page.claim kind="measures" elements=package.measures>The package holds ${count(a.balance.all.total, "measure", "measures")}<#if content.directions?has_content>: ${list(content.directions?map(d -> count(d.count, directed[d.direction.key][0], directed[d.direction.key][1])))}</#if>.</@page.claim><#if package.parts?has_content> <@page.claim kind="parts" elements=package.parts>It has ${count(package.parts, "part", "parts")}</@page.claim><#if package.phases?has_content> <@page.claim kind="phases" elements=package.phases>and ${count(package.phases, "phase", "phases")}</@page.claim></#if>.</#if></#macro>

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

<#assign labels = {
  "asks": ["ask", "asks"], "offers": ["offer", "offers"], "done": ["done", "done"], "in-force": ["in force", "in force"],
  "under-way": ["under way", "under way"], "ready": ["can begin today", "can begin today"], "overdue": ["overdue", "overdue"],
  "falls-without": ["could never begin without one measure", "could never begin without one measure"]
}>

<#macro figure f>
<#if f.cost??>
<#local c = f.cost>
<@page.claim kind="figure-cost-" + c.currency elements=c.elements><@value sum(c.sum, c.currency) /> <span class="strip-label"><#if c.approximate>estimated </#if>cost <#if c.stated == 0>that is stated<#else>stated for ${c.stated?c} of ${c.of?c} measures</#if></span></@page.claim>
<#else>
<@page.claim kind="figure-" + f.kind elements=f.elements><@value f.count?c /> <span class="strip-label">${(f.count == 1)?then(labels[f.kind][0], labels[f.kind][1])}</span></@page.claim>
</#if>
</#macro>

<#macro value text><span class="strip-value<#if text?length gt 8> strip-long</#if>">${text}</span></#macro>

<#-- Names of up to three entries of a bargain, and how many more there are. -->
<#function brief entries>
  <#local told = upTo(entries, 3)>
  <#local names = told.first?map(e -> short(e))?join("; ")>
  <#return (told.more gt 0)?then(names + "; and " + inWords(told.more) + " more", names)>
</#function>

<#-- What has no counterpart, if anything has none; that every one has some is said only where it is so. -->
<#macro balance most=1000>
<#if a.balance.asksAnswered><@page.claim kind="answered-asks">For every ask a counterpart is recorded.</@page.claim><#elseif content.unansweredAsks.elements?has_content><@page.claim kind="unanswered-asks" elements=content.unansweredAsks.elements>${of(content.unansweredAsks, "ask", "asks")} no counterpart is recorded: <@some content.unansweredAsks.elements most />.</@page.claim></#if>
<#if a.balance.offersAnswered> <@page.claim kind="answered-offers">For every offer a counterpart is recorded.</@page.claim><#elseif content.unansweredOffers.elements?has_content> <@page.claim kind="unanswered-offers" elements=content.unansweredOffers.elements>${of(content.unansweredOffers, "offer", "offers")} no counterpart is recorded: <@some content.unansweredOffers.elements most />.</@page.claim></#if>
</#macro>

<#-- "For three of the nine asks", "For the only ask", "For all nine asks". -->
<#function of share one many>
  <#if share.extent == "some"><#return "For " + inWords(share.count) + " of the " + count(share.of, one, many)></#if>
  <#return (share.extent == "only")?then("For the only " + one, "For all " + count(share.of, one, many))>
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
<@page.claim kind="ready" elements=ready><#if ready?has_content>${count(ready, "measure", "measures")?cap_first} can begin today: <@some ready most />.<#else>No measure can begin today.</#if></@page.claim>
<#local own = content.proposerToday>
<#if own.elements?has_content> <@page.claim kind="proposer-today" elements=own.elements><#if own.extent == "only">It needs<#elseif own.extent == "all">They need<#else>${inWords(own.count)?cap_first} of them ${(own.count == 1)?then("needs", "need")}</#if> nobody but the executive of the proposer.</@page.claim></#if>
<#list content.standings as g> <@page.claim kind=g.standing.key elements=g.measures>${count(g.measures, "measure", "measures")?cap_first} ${(g.measures?size == 1)?then(stands[g.standing.key][0], stands[g.standing.key][1])}<#if g.standing == "blocked">: <@some g.measures most /></#if>.</@page.claim></#list>
</#macro>

<#-- What is due, overdue or lapsed, if anything is. -->
<#macro today>
<@dates "overdue" "Overdue" "due" a.deadlines.overdue />
<@dates "due" "Due now" "" a.deadlines.due />
<@dates "lapsed" "Lapsed" "on" a.deadlines.lapsed />
</#macro>

<#macro dates kind title word deadlines><#if deadlines?has_content><p><@page.claim kind=kind elements=deadlines?map(d -> d.element)><strong>${title}:</strong> <#list deadlines as d>${ref(d.element)}, <#if word?has_content>${word} </#if>${d.date}<#sep>; </#sep></#list>.</@page.claim></p></#if></#macro>

<#macro reach r>
<@page.claim kind="trigger" elements=[r.reach.trigger]><#if r.extent == "none">No measure is recorded that it would stop.<#else>It would stop <#if r.extent == "only">the only measure<#elseif r.extent == "all">all ${count(r.reach.of.total, "measure", "measures")}<#else>${inWords(r.reach.measures.total)} of ${count(r.reach.of.total, "measure", "measures")}</#if><#if r.through gt 0>, ${inWords(r.direct)} directly and ${inWords(r.through)} through what they require<#else>, directly</#if>.</#if></@page.claim>
</#macro>

<#-- "The costs of three of 18 measures are stated: together $1.2 billion." -->
<#macro cost c><@page.claim kind="cost-" + c.currency elements=c.elements><#if c.stated == 0>The costs stated in ${c.currency} are together <#else>In ${c.currency} the ${(c.stated == 1)?then("cost", "costs")} of ${inWords(c.stated)} of ${count(c.of, "measure", "measures")}${c.soughtOnly?then(" still sought", "")} ${(c.stated == 1)?then("is", "are")} stated<#if c.beside gt 0>, and of ${inWords(c.beside)} of the parts, phases or the whole</#if>: <#if c.several>together </#if></#if>${c.approximate?then("about ", "")}${sum(c.sum, c.currency)}.</@page.claim></#macro>
