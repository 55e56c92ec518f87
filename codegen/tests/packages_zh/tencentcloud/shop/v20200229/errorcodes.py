# -*- coding: utf8 -*-
# 供测试使用的列表。


# 小店今天打烊了。
FAILEDOPERATION_CLOSED = 'FailedOperation.Closed'

# 您敲门太频繁了，请歇一会儿。
FAILEDOPERATION_KNOCK = 'FailedOperation.Knock'

# 数字太大了。
INVALIDPARAMETER_VALUETOOLARGE = 'InvalidParameter.ValueTooLarge'
