<#import "/common/analysis.ftl" as finds>
<#assign a = analysis>
<#if a.sequence.longestChainAhead?size gt 1>
<h3>The longest way</h3>
<p>${count(a.sequence.longestChainAhead?size, "step", "steps")?cap_first} must follow one another; nothing shortens the whole but shortening one of these.</p>
<ol class="chain">
<#list a.sequence.longestChainAhead as step><li>${ref(step)}</li></#list>
</ol>
</#if>
<#if a.sequence.layers?size gt 1>
<h3>In what order</h3>
<p>Measures in one step can go side by side; each step needs something of the one before it.</p>
<@page.table label="Order of the measures" class="layers">
<thead><tr><th scope="col" class="num">Step</th><th scope="col">Measures</th></tr></thead>
<tbody>
<#list a.sequence.layers as layer><tr><th scope="row" class="num">${layer.number}</th><td>${refs(layer.measures)}</td></tr></#list>
</tbody>
</@page.table>
</#if>
<#if a.sequence.waiting?has_content || a.sequence.stuck?has_content>
<h3>What waits, and who can end the wait</h3>
<@page.table label="Waiting measures" class="waiting">
<thead><tr><th scope="col">Measure</th><th scope="col">Waits for</th><th scope="col">Who can end the wait</th></tr></thead>
<tbody>
<#-- Measures that wait for the same stand in one row. -->
<#assign rows = {}>
<#list a.sequence.waiting + a.sequence.stuck as w>
<#assign cells><td><#list w.unmet as u>${refs(u.outstanding, (u.need == "any")?then("or", "and"))}<#sep>; </#sep></#list></td><td><#if w.movers?has_content>${parties(w.movers)}<#if w.roots?has_content>, by ${refs(w.roots[0..*4])}<#if w.roots?size gt 4> and ${inWords(w.roots?size - 4)} more</#if></#if><#else>Nobody, as things stand</#if></td></#assign>
<#assign key = cells?markup_string>
<#assign rows = rows + {key: {"measures": (rows[key].measures)![] + [w.measure], "cells": cells}}>
</#list>
<#list rows?values as row>
<tr><th scope="row"><@lines row.measures /></th>${row.cells}</tr>
</#list>
</tbody>
</@page.table>
</#if>
<h3>Whose consent is needed</h3>
<p><#if a.consents.executiveAlone?has_content>${count(a.consents.executiveAlone?size, "measure needs", "measures need")?cap_first} only the executive of who acts. </#if><#if a.consents.legislatures?has_content>${count(a.consents.legislatures?map(c -> c.measures?size)?max, "measure needs", "measures need")?cap_first} a legislature. <#else>No measure needs a legislature. </#if><#if a.consents.unstated?has_content>Of ${count(a.consents.unstated?size, "measure", "measures")} the paper does not say whose consent is needed.</#if></p>
<@page.table label="Consent that measures need" class="consents">
<thead><tr><th scope="col">Consent</th><th scope="col">Measures</th></tr></thead>
<tbody>
<#if a.consents.proposerToday?has_content><tr><th scope="row">The proposer’s executive, today</th><td>${refs(a.consents.proposerToday)}</td></tr></#if>
<#if a.consents.executiveAlone?has_content><tr><th scope="row">The acting executive alone</th><td>${refs(a.consents.executiveAlone)}</td></tr></#if>
<#list a.consents.legislatures as c><tr><th scope="row"><#if c.party??>${c.party.title}<#else>A legislature</#if></th><td>${refs(c.measures)}</td></tr></#list>
<#list a.consents.bodies as c><tr><th scope="row"><#if c.party??>${c.party.title}<#else>An international body</#if></th><td>${refs(c.measures)}</td></tr></#list>
<#list a.consents.others as c><tr><th scope="row"><#if c.party??>${c.party.title}<#else>Another party</#if></th><td>${refs(c.measures)}</td></tr></#list>
<#if a.consents.unstated?has_content><tr><th scope="row">Not said</th><td>${refs(a.consents.unstated)}</td></tr></#if>
</tbody>
</@page.table>

<#macro lines measures><#if measures?size == 1>${ref(measures[0])}<#else><ul class="tight"><#list measures as m><li>${ref(m)}</li></#list></ul></#if></#macro>
