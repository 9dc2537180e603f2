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

<#macro contents>The package holds ${count(a.balance.total.total, "measure", "measures")}<#if a.balance.total.total gt 0>: ${tally(a.balance.total)}</#if>.<#if package.parts?has_content> It has ${count(package.parts?size, "part", "parts")}<#if package.phases?has_content> and ${count(package.phases?size, "phase", "phases")}</#if>.</#if></#macro>

<#macro tallies>
<#local shown = kinds?filter(k -> a.balance.total[k[0]] gt 0)>
<#if a.balance.parts?size gt 1>
<@page.table label="Measures by part and direction" class="figures">
<caption>Measures by part and direction</caption>
<thead><tr><th scope="col">Part</th><#list shown as k><th scope="col" class="num">${k[2]?cap_first}</th></#list><th scope="col" class="num">All</th></tr></thead>
<tbody>
<#list a.balance.parts as line>
<tr><th scope="row"><#if line.group??>${link(line.group)}<#else>Outside the parts</#if></th><#list shown as k><td class="num"><@figure line.measures[k[0]] /></td></#list><td class="num">${line.measures.total}</td></tr>
</#list>
<tr class="total"><th scope="row">All</th><#list shown as k><td class="num">${a.balance.total[k[0]]}</td></#list><td class="num">${a.balance.total.total}</td></tr>
</tbody>
</@page.table>
</#if>
</#macro>

<#macro figure n><#if n == 0>–<#else>${n}</#if></#macro>

<#macro balance most=1000>
<#local openAsks = a.balance.unreciprocatedAsks>
<#local openOffers = a.balance.unreciprocatedOffers>
<#if openAsks?size == 0 && openOffers?size == 0>
Every ask has something given for it, and every offer has something asked for it.
<#else>
<#if openAsks?size gt 0>${inWords(openAsks?size)?cap_first} of the ${count(a.balance.total.asks, "ask", "asks")} ${(openAsks?size == 1)?then("has", "have")} nothing given in return: <@some openAsks most />.<#else>Every ask has something given for it.</#if>
<#if openOffers?size gt 0> ${inWords(openOffers?size)?cap_first} of the ${count(a.balance.total.offers, "offer", "offers")} ${(openOffers?size == 1)?then("buys", "buy")} nothing: <@some openOffers most />.<#else> Every offer has something asked for it.</#if>
</#if>
</#macro>

<#macro keystones>
<#local first = a.keystones.foremost[0]>
<#local k = first.keystone>
${ref(k.measure)} carries most: ${inWords(k.falls.total)} of the ${inWords(k.of.total)} other open measures cannot happen without it<#if k.falls.asks gt 0>, among them ${inWords(k.falls.asks)} of the ${count(k.of.asks, "ask", "asks")}</#if>.<#if a.keystones.foremost?size gt 1> ${count(a.keystones.foremost?size - 1, "further measure carries", "further measures carry")?cap_first} others with ${(a.keystones.foremost?size == 2)?then("it", "them")}.</#if>
</#macro>

<#macro moves most=1000>
<#local ready = a.sequence.ready>
<#local waiting = a.sequence.waiting>
<#if ready?has_content>${count(ready?size, "measure", "measures")?cap_first} can start today: <@some ready most />.<#else>No measure can start today.</#if>
<#if a.consents.proposerToday?has_content> ${(a.consents.proposerToday?size == 1 && ready?size == 1)?then("It needs", (a.consents.proposerToday?size == 1)?then("One of them needs", inWords(a.consents.proposerToday?size)?cap_first + " of them need"))} nobody but the executive of the proposer.</#if>
<#if a.sequence.done?has_content> ${count(a.sequence.done?size, "measure is", "measures are")?cap_first} done.</#if>
<#if a.sequence.underWay?has_content> ${count(a.sequence.underWay?size, "measure is", "measures are")?cap_first} under way.</#if>
<#if waiting?has_content> ${count(waiting?size, "measure waits", "measures wait")?cap_first} for others.</#if>
<#if a.sequence.stuck?has_content> ${count(a.sequence.stuck?size, "measure", "measures")?cap_first} can never start as things stand: <@some a.sequence.stuck?map(w -> w.measure) most />.</#if>
</#macro>

<#-- What is due, overdue or lapsed, if anything is. -->
<#macro today>
<#if a.deadlines.overdue?has_content><p><strong>Overdue:</strong> <#list a.deadlines.overdue as d>${ref(d.element)}, due ${d.date}<#sep>; </#sep></#list>.</p></#if>
<#if a.deadlines.due?has_content><p><strong>Due now:</strong> <#list a.deadlines.due as d>${ref(d.element)}, ${d.date}<#sep>; </#sep></#list>.</p></#if>
<#if a.deadlines.lapsed?has_content><p><strong>Lapsed:</strong> <#list a.deadlines.lapsed as d>${ref(d.element)}, on ${d.date}<#sep>; </#sep></#list>.</p></#if>
</#macro>

<#macro reach r>
<strong>${link(r.trigger)}.</strong> <#if r.measures.total == 0>It stops no measure.<#elseif r.measures.total == r.of.total>It stops all ${count(r.of.total, "measure", "measures")}<#else>It stops ${inWords(r.measures.total)} of ${count(r.of.total, "measure", "measures")}</#if><#if r.measures.total gt 0><#if r.direct lt r.measures.total>, ${inWords(r.direct)} directly and ${inWords(r.measures.total - r.direct)} through what they require<#else>, directly</#if>.</#if>
</#macro>
